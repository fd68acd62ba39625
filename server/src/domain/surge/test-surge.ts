import type { Surge } from './surge.ts';

export const hour = 3_600_000;
export const start = Date.parse('2026-12-07T00:00:00Z');

/** A surge of two hours, with any of it changed by the caller. */
export const aSurge = (change: Partial<Surge> = {}): Surge => ({
  id: 'snow',
  siteId: 'main',
  reason: 'weather',
  otherReason: null,
  banner: '',
  pinnedArticleId: null,
  extraCapacity: 2,
  teamIds: ['highways'],
  extendsHours: true,
  startsAt: start,
  endsAt: start + 2 * hour,
  endedAt: null,
  endedBy: null,
  createdBy: 'grace',
  createdAt: start,
  version: 1,
  ...change,
});
