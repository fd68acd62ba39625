import { askedLimits } from '@frontdesk/shared/asked-protocol.ts';
import type { OpenQuestion } from '../../domain/assistant/asked-groups.ts';
import { maskPrivate } from '../../domain/assistant/mask-private.ts';
import { pauseEvery, sliceMs } from '../../knowledge/pause.ts';
import { listOpenAsked } from '../../store/asked-rows.ts';
import type { Deps } from '../deps.ts';

/** An embedded database answers without a pause: so many rows at a time. */
const pageOf = 100;
const day = 86_400_000;

export const shownOf = (question: OpenQuestion): OpenQuestion => ({ ...question, text: maskPrivate(question.text).slice(0, askedLimits.text) });
/** As it is looked up: what stands for a number says nothing of what is asked. */
export const soughtOf = (text: string): string => text.replace(/\[(?:number|email|postcode)\]/g, ' ');

/** What needs looking at, the newest first, with its words as they may be shown. Others have their turn in between. */
export async function openQuestions(deps: Deps, siteId: string | null, most: number = askedLimits.questions): Promise<OpenQuestion[]> {
  const found = new Map<string, OpenQuestion>();
  const rest = pauseEvery(sliceMs);
  const now = deps.clock();
  let until = now;
  for (;;) {
    const before = found.size;
    const [from, size] = [now - askedLimits.days * day, pageOf];
    const rows = await deps.store.read((tx) => listOpenAsked(tx, siteId, from, until, size));
    for (const row of rows) if (!found.has(row.id) && found.size < most) found.set(row.id, shownOf(row));
    const last = rows.at(-1);
    // The next page begins with the moment of the last row: others of it may have been cut off.
    if (!last || rows.length < size || found.size >= most || (found.size === before && last.at === until)) return [...found.values()];
    until = last.at;
    await rest();
  }
}
