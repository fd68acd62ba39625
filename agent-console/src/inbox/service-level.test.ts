import { expect, it } from 'vitest';
import { serviceLevelOf } from './service-level.ts';
import { team } from './samples.ts';

const none = {
  team,
  waiting: 0,
  longestSince: null,
  available: 0,
  atCapacity: 0,
  away: 0,
  offered: 0,
  shortAbandons: 0,
  withinTarget: 0,
  acceptedWithinTarget: 0,
  share: null,
};

it('never gives a share without what it is a share of', () => {
  expect(serviceLevelOf({ ...none, offered: 15, shortAbandons: 1, withinTarget: 12, acceptedWithinTarget: 13, share: 12 / 14 })).toEqual({
    percent: '86%',
    count: '12 of 14',
    byAcceptance: 'By acceptance: 93% (13 of 14)',
    rule: 'Not counting 1 who left within 10 s',
  });
  expect(serviceLevelOf(none)).toEqual({ percent: null, count: 'No chats yet', byAcceptance: null, rule: null });
});

it('says 100% only of all', () => {
  expect(serviceLevelOf({ ...none, offered: 1000, withinTarget: 999, acceptedWithinTarget: 1000, share: 0.999 })).toMatchObject({ percent: '99%' });
});
