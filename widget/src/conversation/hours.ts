import type { Availability } from '@frontdesk/shared/resident-protocol.ts';

/**
 * What was told of a site's hours, at a later time: closed from its closing on, open again from the opening after that. Whether anyone is signed in then is the
 * server's to say; until it does, somebody is taken to be.
 */
export function availabilityAt(told: Availability, now: number): Availability {
  // A server of the version before, met in a rolling upgrade, does not say when it opens again.
  const { status, changesAt, reopensAt = null } = told;
  if (changesAt === null || now < changesAt) return told;
  const next: Availability =
    status === 'outOfHours'
      ? { status: 'available', opensAt: null, changesAt: null, reopensAt: null }
      : { status: 'outOfHours', opensAt: reopensAt, changesAt: reopensAt, reopensAt: null };
  return availabilityAt(next, now);
}
