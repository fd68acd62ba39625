import { describe, expect, it } from 'vitest';
import { handlingTime, patience, type PastRequest } from './history.ts';

const request = (change: Partial<PastRequest> = {}): PastRequest => ({
  requestedAt: 1_000_000,
  acceptedAt: 1_010_000,
  leftAt: null,
  closedAt: 1_310_000,
  finishedAt: 1_330_000,
  withAdvisor: true,
  wrapUpHolds: 60_000,
  ...change,
});
const many = (count: number, change: Partial<PastRequest> = {}) => Array.from({ length: count }, () => request(change));

describe('what is known from the past', () => {
  it('Y9 counts handling from acceptance to the end of wrap-up, which gives its seat back by itself', () => {
    expect(handlingTime(many(20))).toEqual({ seconds: 320, sample: 20 });
    expect(handlingTime(many(20, { finishedAt: 9_000_000 }))).toEqual({ seconds: 360, sample: 20 });
    expect(handlingTime(many(20, { finishedAt: null }))).toEqual({ seconds: 360, sample: 20 });
  });

  it('Y9 counts no chat that goes on, was never accepted, or ended in another queue', () => {
    const others = [request({ closedAt: null }), request({ acceptedAt: null, leftAt: 1_020_000 }), request({ withAdvisor: false })];
    expect(handlingTime([...many(20), ...others])).toEqual({ seconds: 320, sample: 20 });
  });

  it('Y9 gives no handling time from fewer than 20 chats, and says how many there are', () => {
    expect(handlingTime(many(19))).toEqual({ seconds: null, sample: 19 });
  });

  it('Y9 takes patience from all who waited: those who were answered had more of it', () => {
    const left = many(10, { acceptedAt: null, leftAt: 1_030_000, withAdvisor: false });
    // 90 waited 10 s for an answer, and 10 gave up after 30 s: 1,200 s for ten who gave up.
    expect(patience([...many(90), ...left])).toEqual({ seconds: 120, sample: 10, waited: 100 });
    expect(patience([...many(90), ...left.slice(1)])).toEqual({ seconds: null, sample: 9, waited: 99 });
    expect(patience([request({ acceptedAt: null })])).toEqual({ seconds: null, sample: 0, waited: 0 });
  });

  it('Y9 finds the patience that made-up residents have', () => {
    // Every patience from the exponential distribution's hundredths, each cut off by an answer after 60 s.
    const patiences = Array.from({ length: 1000 }, (_, i) => -90_000 * Math.log(1 - (i + 0.5) / 1000));
    const requests = patiences.map((span) =>
      span < 60_000 ? request({ acceptedAt: null, leftAt: 1_000_000 + span, withAdvisor: false }) : request({ acceptedAt: 1_060_000 }),
    );
    expect(patience(requests).seconds).toBeCloseTo(90, 0);
  });
});
