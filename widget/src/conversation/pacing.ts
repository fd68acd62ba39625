import type { ResidentConversation } from '@frontdesk/shared/resident-protocol.ts';

export type Standing = Pick<ResidentConversation, 'id' | 'position' | 'someoneThere' | 'wait' | 'waitUnknown'>;

/** In milliseconds: a range that changes under somebody's eyes, or is spoken again and again, tells them nothing. */
export const paces = { showWait: 15_000, speakPlace: 15_000, speakWait: 30_000 } as const;

type Wait = Pick<Standing, 'wait' | 'waitUnknown' | 'someoneThere' | 'position'>;

/** What is on screen and what was spoken, and since when. The place on screen is always the newest. */
export type Paced = {
  id: string;
  shown: Wait;
  shownAt: number;
  spokenPlace: number | null;
  placeAt: number;
  spokenWait: Wait;
  waitAt: number;
  /** When something is due that could not be shown or spoken yet; null when all is. */
  nextAt: number | null;
};

const same = (one: Wait, other: Wait): boolean =>
  one.someoneThere === other.someoneThere &&
  one.waitUnknown === other.waitUnknown &&
  one.wait?.lowSeconds === other.wait?.lowSeconds &&
  one.wait?.highSeconds === other.wait?.highSeconds &&
  // Whoever is next is told of our aim, others are not.
  (one.waitUnknown !== 'tooFewWaits' || (one.position === 1) === (other.position === 1));

/** Lets changes through at their pace. The same told twice, as after a lost connection, changes nothing. `now` is this device's clock. */
export function pace(before: Paced | null, standing: Standing, now: number): Paced {
  if (before?.id !== standing.id) {
    return { id: standing.id, shown: standing, shownAt: now, spokenPlace: standing.position, placeAt: now, spokenWait: standing, waitAt: now, nextAt: null };
  }
  const next = { ...before };
  // That everyone has gone, or is back, does not wait.
  const urgent = before.shown.someoneThere !== standing.someoneThere;
  const due: number[] = [];
  const through = (changed: boolean, at: number, gap: number): boolean => {
    if (!changed || urgent || now - at >= gap || now < at) return changed;
    due.push(at + gap);
    return false;
  };
  if (through(!same(before.shown, standing), before.shownAt, paces.showWait)) Object.assign(next, { shown: standing, shownAt: now });
  if (through(before.spokenPlace !== standing.position, before.placeAt, paces.speakPlace))
    Object.assign(next, { spokenPlace: standing.position, placeAt: now });
  // Never other than what is on screen.
  if (through(!same(before.spokenWait, next.shown), before.waitAt, paces.speakWait)) Object.assign(next, { spokenWait: next.shown, waitAt: now });
  return { ...next, nextAt: due.length > 0 ? Math.min(...due) : null };
}
