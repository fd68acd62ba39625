import { setTimeout as sleep } from 'node:timers/promises';
import { percentiles, type Percentiles } from '../../simulate/check/figures.ts';
import type { Entry } from '../../simulate/clients/log.ts';
import type { Page } from './stage.ts';

type Of<W extends Entry['what']> = Extract<Entry, { what: W }>;
export const entriesOf = <W extends Entry['what']>(page: Page, what: W): Of<W>[] => page.record.entries.filter((entry): entry is Of<W> => entry.what === what);

/** Looks again and again; whether it came true within so many milliseconds. */
export async function until(test: () => boolean, within: number): Promise<boolean> {
  for (const deadline = performance.now() + within; performance.now() < deadline; await sleep(25)) if (test()) return true;
  return test();
}

/** Milliseconds from `since` until the page was connected again after losing its connection; null while it is not. */
export function backAfter(page: Page, since: number): number | null {
  const { entries } = page.record;
  const lost = entries.findIndex((entry) => entry.what === 'disconnected' && entry.at >= since);
  if (lost < 0) return null;
  const back = entries.find((entry, index) => index > lost && entry.what === 'connected');
  return back ? back.at - since : null;
}

/** Acknowledgement times of what went out in a span. */
export function acknowledgements(pages: readonly Page[], from: number, to: number): Percentiles {
  const took = pages.flatMap((page) => entriesOf(page, 'acknowledged')).filter((entry) => entry.at - entry.took >= from && entry.at - entry.took < to);
  return percentiles(took.map((entry) => entry.took));
}

/** When each message that went out in a span first reached a page of the other side; Infinity when none has it yet. */
export function arrivals(pages: readonly Page[], from: number, to: number): number[] {
  const heard = new Map<string, number>();
  for (const page of pages) {
    const own = page.record.role;
    for (const { content, at } of entriesOf(page, 'heard')) {
      const [kind, message = ''] = content.split(' ');
      if (kind !== own) heard.set(message, Math.min(at, heard.get(message) ?? Infinity));
    }
  }
  return pages
    .flatMap((page) => entriesOf(page, 'sent'))
    .filter((entry) => entry.at >= from && entry.at < to)
    .map((entry) => heard.get(entry.message) ?? Infinity);
}

/** Milliseconds of each time without a connection that began after `from` and is over. */
export function absences(page: Page, from: number): number[] {
  const times: number[] = [];
  let lost: number | null = null;
  for (const { what, at } of page.record.entries.filter((entry) => entry.at >= from)) {
    if (what === 'disconnected') lost ??= at;
    else if (what === 'connected' && lost !== null) {
      times.push(at - lost);
      lost = null;
    }
  }
  return times;
}
