import type { TeamRules } from '@frontdesk/shared/team-rules.ts';
import type { RulesOf, Work, WorkKind } from './work.ts';

/** Chats before call-backs before calls: the council's promise to chat. */
const classes: Record<WorkKind, number> = { chat: 0, callBack: 1, call: 2 };
/** A step of priority is worth a minute of waiting, and five steps are the most, so that nobody waits for ever behind a favoured team. */
const secondsAStep = 60;
const stepsMost = 5;

/** Points in seconds of waiting: waited + 60 x priority + a ramp over the last `rampSeconds` before the target, which stays afterwards. */
export function pointsOf(work: Work, rules: TeamRules, now: number): number {
  const waited = Math.max(0, now - work.requestedAt) / 1000;
  const into = waited - (rules.targetSeconds - rules.rampSeconds);
  const risen = rules.rampSeconds === 0 ? Number(waited >= rules.targetSeconds) : Math.min(1, Math.max(0, into / rules.rampSeconds));
  return waited + secondsAStep * Math.min(stepsMost, rules.priority) + rules.rampPoints * risen;
}

/** `place` counts from 1. */
export type Ranked = { work: Work; points: number; place: number };

/** What may be a matter of life first; then by class, then by points; equals first come first served, then by id, so that the order is total. */
const byRank = (a: Ranked, b: Ranked): number =>
  Number(b.work.urgent ?? false) - Number(a.work.urgent ?? false) ||
  classes[a.work.kind] - classes[b.work.kind] ||
  b.points - a.points ||
  a.work.requestedAt - b.work.requestedAt ||
  (a.work.id < b.work.id ? -1 : Number(a.work.id > b.work.id));

export function rank(work: readonly Work[], rulesOf: RulesOf, now: number): Ranked[] {
  const ranked = work.map((one): Ranked => ({ work: one, points: pointsOf(one, rulesOf(one.teamId), now), place: 0 })).sort(byRank);
  ranked.forEach((one, index) => (one.place = index + 1));
  return ranked;
}
