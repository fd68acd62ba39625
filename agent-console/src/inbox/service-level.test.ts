import { expect, it } from 'vitest';
import { serviceLevelOf } from './service-level.ts';

const none = {
  offered: 0,
  shortAbandons: 0,
  withinTarget: 0,
  acceptedWithinTarget: 0,
  share: null,
  shortAbandonSeconds: 10,
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

it('says so where teams differ in what is not counted', () => {
  expect(serviceLevelOf({ ...none, offered: 2, shortAbandons: 1, share: 0, shortAbandonSeconds: null }).rule).toBe('Not counting 1 who left at once');
});

it('says 100% only of all', () => {
  expect(serviceLevelOf({ ...none, offered: 1000, withinTarget: 999, acceptedWithinTarget: 1000, share: 0.999 })).toMatchObject({ percent: '99%' });
});
