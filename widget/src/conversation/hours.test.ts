import { expect, it } from 'vitest';
import type { Availability } from '@frontdesk/shared/resident-protocol.ts';
import { availabilityAt } from './hours.ts';
import { noon } from './samples.ts';

const hour = 60 * 60 * 1_000;
const open = { status: 'available' as const, opensAt: null, changesAt: noon + hour, reopensAt: noon + 20 * hour };

it('U10 closes at its moment and not before it, and opens again', () => {
  expect(availabilityAt(open, noon + hour - 1)).toBe(open);
  expect(availabilityAt(open, noon + hour)).toMatchObject({ status: 'outOfHours', opensAt: noon + 20 * hour });
  expect(availabilityAt({ ...open, status: 'nobodySignedIn' }, noon + hour)).toMatchObject({ status: 'outOfHours', opensAt: noon + 20 * hour });
  expect(availabilityAt(open, noon + 20 * hour)).toEqual({ status: 'available', opensAt: null, changesAt: null, reopensAt: null });
});

it('U10 stays as it is where the hours never change, and does not know an opening it was not told', () => {
  const always = { ...open, changesAt: null, reopensAt: null };
  expect(availabilityAt(always, noon + 1_000 * hour)).toBe(always);
  const { reopensAt: _, ...before } = open;
  expect(availabilityAt(before as Availability, noon + 2 * hour)).toMatchObject({ status: 'outOfHours', changesAt: null });
  expect(availabilityAt({ ...open, reopensAt: null }, noon + 1_000 * hour)).toEqual({ status: 'outOfHours', opensAt: null, changesAt: null, reopensAt: null });
});
