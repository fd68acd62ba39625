import type { SurgeReason } from '@frontdesk/shared/surge.ts';

/** Extra hands and hours for a span of time. Nothing turns it on or off but the time: it is on from `startsAt` until it is over. */
export type Surge = {
  id: string;
  siteId: string;
  reason: SurgeReason;
  otherReason: string | null;
  banner: string;
  pinnedArticleId: string | null;
  extraCapacity: number;
  teamIds: string[];
  extendsHours: boolean;
  startsAt: number;
  endsAt: number;
  /** Ended, or cancelled, before its time: when and by whom. */
  endedAt: number | null;
  endedBy: string | null;
  createdBy: string;
  createdAt: number;
  version: number;
};

export const overAt = ({ endedAt, endsAt }: Surge): number => endedAt ?? endsAt;
export const isOver = (surge: Surge, now: number): boolean => now >= overAt(surge);
export const isOn = (surge: Surge, now: number): boolean => surge.startsAt <= now && !isOver(surge, now);

/** One of the same site that is on or planned for any of the same time. */
export const clashOf = (surges: readonly Surge[], { id, siteId, startsAt, endsAt }: Pick<Surge, 'id' | 'siteId' | 'startsAt' | 'endsAt'>): Surge | undefined =>
  surges.find((other) => other.siteId === siteId && other.id !== id && other.startsAt < endsAt && startsAt < overAt(other));
