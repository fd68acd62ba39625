import type { CallWindow } from '@frontdesk/shared/call-back.ts';
import type { Opening } from './hours.ts';

/** More edges than any week has: what alternates faster than this is not followed. */
const edgesMost = 400;

/** The spans between two instants at which hours are open, in order. `openingAt` tells of one instant. */
export function openSpans(openingAt: (at: number) => Opening, from: number, until: number): CallWindow[] {
  const spans: CallWindow[] = [];
  let at = from;
  for (let edge = 0; edge < edgesMost && at < until; edge++) {
    const { open, changesAt } = openingAt(at);
    const next = Math.min(changesAt ?? until, until);
    if (open) spans.push({ from: at, to: next });
    if (next <= at) break;
    at = next;
  }
  return spans;
}
