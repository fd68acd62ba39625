import type { Me } from '@frontdesk/shared/desk';
import type { SurgePlan, SurgeReason } from '@frontdesk/shared/surge';
import type { Surge } from '@frontdesk/shared/surge-protocol';
import { dayAfter, momentIn, wallIn, wallWords } from './zone-times.ts';

export const overAt = ({ endsAt, endedAt }: Surge): number => endedAt ?? endsAt;
export const isOn = (surge: Surge, now: number): boolean => surge.startsAt <= now && now < overAt(surge);
/** It was on, and is over: what was cancelled before it began never was. */
export const hasBeenOn = (surge: Surge, now: number): boolean => overAt(surge) <= now && surge.startsAt < overAt(surge);

/** Chats that somebody may have on top of their own number. */
export const extraFor = (me: Me, surges: readonly Surge[], now: number): number =>
  Math.max(
    0,
    ...surges.filter((surge) => isOn(surge, now) && surge.servingTeamIds.some((id) => me.teams.some((team) => team.id === id))).map((one) => one.extraCapacity),
  );

/** A form of a surge as it is filled in. `end` is a quick choice, or "time" for the date and time beside it. */
export type Draft = {
  siteId: string;
  reason: SurgeReason | '';
  otherReason: string;
  startDate: string;
  startTime: string;
  end: 'hour' | 'twoHours' | 'eight' | 'midnight' | 'time';
  endDate: string;
  endTime: string;
  extendsHours: boolean;
  teamIds: string[];
  extraCapacity: number;
  banner: string;
  /** The banner is somebody's own words: another reason leaves it alone. */
  ownBanner: boolean;
  pinned: { articleId: string; question: string } | null;
};

export type Way = 'start' | 'plan' | 'change' | 'extend';

/** The quick choices that lie ahead: "until 8pm" is none after 8pm. */
export function endChoices(way: Way, now: number, timeZone: string): Draft['end'][] {
  if (way === 'plan') return ['time'];
  const hours: Draft['end'][] = way === 'change' ? [] : ['hour', 'twoHours'];
  return [...hours, ...(wallIn(now, timeZone).slice(11) < '20:00' ? (['eight'] as const) : []), 'midnight', 'time'];
}

function endsOf(draft: Draft, now: number, timeZone: string): SurgePlan['ends'] {
  const today = wallIn(now, timeZone).slice(0, 10);
  switch (draft.end) {
    case 'hour':
      return { by: 'minutes', minutes: 60 };
    case 'twoHours':
      return { by: 'minutes', minutes: 120 };
    case 'eight':
      return { by: 'time', at: `${today}T20:00` };
    case 'midnight':
      return { by: 'time', at: `${dayAfter(today)}T00:00` };
    case 'time':
      return { by: 'time', at: `${draft.endDate}T${draft.endTime}` };
  }
}

/** When it would end, in words; null while that cannot be told. */
export function untilWords(draft: Draft, surge: Surge | null, now: number, timeZone: string): string | null {
  const ends = endsOf(draft, now, timeZone);
  if (ends.by === 'minutes') return momentIn((surge?.endsAt ?? now) + ends.minutes * 60_000, now, timeZone);
  return draft.end === 'time' && (draft.endDate === '' || draft.endTime === '') ? null : wallWords(ends.at, now, timeZone);
}

/** What the form asks for. `starts` is said of what is planned alone: at once, and as it was, have none. */
export const planOf = (draft: Draft, starts: boolean, now: number, timeZone: string) => ({
  reason: draft.reason,
  otherReason: draft.reason === 'other' ? draft.otherReason.trim() || null : null,
  starts: starts ? `${draft.startDate}T${draft.startTime}` : null,
  ends: endsOf(draft, now, timeZone),
  extendsHours: draft.extendsHours,
  teamIds: draft.teamIds,
  extraCapacity: draft.extraCapacity,
  banner: draft.banner,
  pinnedArticleId: draft.pinned?.articleId ?? null,
});

export const emptyDraft = (siteId: string, way: Way): Draft => ({
  siteId,
  reason: '',
  otherReason: '',
  startDate: '',
  startTime: '',
  end: way === 'plan' ? 'time' : 'twoHours',
  endDate: '',
  endTime: '',
  extendsHours: true,
  teamIds: [],
  extraCapacity: 0,
  banner: '',
  ownBanner: false,
  pinned: null,
});

export function draftOf(surge: Surge, way: Way): Draft {
  const [start, end] = [wallIn(surge.startsAt, surge.timeZone), wallIn(surge.endsAt, surge.timeZone)];
  return {
    siteId: surge.siteId,
    reason: surge.reason,
    otherReason: surge.otherReason ?? '',
    startDate: start.slice(0, 10),
    startTime: start.slice(11),
    end: way === 'extend' ? 'hour' : 'time',
    endDate: end.slice(0, 10),
    endTime: end.slice(11),
    extendsHours: surge.extendsHours,
    teamIds: surge.teams.map(({ id }) => id),
    extraCapacity: surge.extraCapacity,
    banner: surge.banner,
    ownBanner: true,
    pinned: surge.pinned,
  };
}
