import { personal, type Chance } from './chance.ts';
import type { Candidate } from '../routing/work.ts';
import type { AdvisorPlan } from './scenario.ts';

/** One advisor at work. Work that is left is in milliseconds of an advisor who has nothing else. */
export type Desk = {
  number: number;
  plan: AdvisorPlan;
  /** What the policy sees of them, kept up to date. */
  seen: Candidate;
  chance: Chance;
  active: Map<string, { left: number; isCall: boolean }>;
  onShift: boolean;
  isAway: boolean;
  misses: number;
  /** To when `left` has been worked off. */
  workedTo: number;
  /** Counts changes of pace; a finish noted at an older pace is void. */
  pace: number;
  /** Milliseconds: at work; at work with a chat or a call; seats in use times time, and seats there times time. */
  time: { present: number; busy: number; seatsUsed: number; seatsThere: number };
};

/** Residents have numbers from 0; no advisor's chance is one of theirs. */
const advisorNumbers = 1_000_000_000;

export const deskOf = (plan: AdvisorPlan, number: number, seed: number): Desk => ({
  number,
  plan,
  seen: {
    staffId: plan.id,
    teamIds: plan.teamIds,
    skills: plan.skills,
    languages: plan.languages,
    available: false,
    connected: false,
    offered: false,
    load: 0,
    relief: 0,
    capacity: plan.capacity,
    lent: 0,
    lastAcceptedAt: 0,
    cooldownUntil: 0,
    onCall: false,
  },
  chance: personal(seed, advisorNumbers + number),
  active: new Map(),
  onShift: false,
  isAway: false,
  misses: 0,
  workedTo: 0,
  pace: 0,
  time: { present: 0, busy: 0, seatsUsed: 0, seatsThere: 0 },
});

/** How fast each of an advisor's chats goes on, beside one that is alone. Past the measured numbers the last one holds, shared among more. */
export function paceOf(atOnce: number, progress: readonly number[] | null): number {
  if (progress === null || atOnce === 0) return 1;
  return (progress[Math.min(atOnce, progress.length) - 1] ?? 1) / atOnce;
}

/** Works off what the time since the last change was worth. */
export function workTo(desk: Desk, now: number, progress: readonly number[] | null): void {
  const passed = now - desk.workedTo;
  const pace = paceOf(desk.active.size, progress);
  for (const chat of desk.active.values()) chat.left -= passed * pace;
  if (desk.onShift) {
    desk.time.present += passed;
    desk.time.seatsThere += passed * desk.seen.capacity;
    if (desk.active.size > 0) desk.time.busy += passed;
    desk.time.seatsUsed += passed * desk.active.size;
  }
  desk.workedTo = now;
}

/** What the policy is told of status, from what the day made of it. */
export function showStatus(desk: Desk): void {
  const onCall = [...desk.active.values()].some((chat) => chat.isCall);
  desk.seen.connected = desk.onShift;
  desk.seen.onCall = onCall;
  desk.seen.available = desk.onShift && !desk.isAway && !onCall;
}

/** The piece of work that is done first at the present pace, and after how many milliseconds. */
export function firstDone(desk: Desk, progress: readonly number[] | null): { id: string; after: number } | null {
  let first: { id: string; left: number } | null = null;
  for (const [id, { left }] of desk.active) if (first === null || left < first.left) first = { id, left };
  return first && { id: first.id, after: Math.max(0, first.left) / paceOf(desk.active.size, progress) };
}
