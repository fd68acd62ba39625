import { describe, expect, it } from 'vitest';
import { serviceLevel, type Request } from './service-level.ts';

const request = (over: Partial<Request>): Request => ({ requestedAt: 0, acceptedAt: null, answeredAt: null, leftAt: null, ...over });
const level = (requests: Request[], now = 100_000) => serviceLevel(requests, now, 20_000, 10_000);

describe('the service level', () => {
  it('F1 is answered within the target over offered less short abandons', () => {
    const requests = [
      request({ acceptedAt: 5_000, answeredAt: 20_000 }),
      request({ acceptedAt: 5_000, answeredAt: 20_001 }),
      request({ leftAt: 9_999 }),
      request({ leftAt: 10_000 }),
      request({}),
    ];
    expect(level(requests)).toEqual({ offered: 5, shortAbandons: 1, withinTarget: 1, acceptedWithinTarget: 2, share: 1 / 4 });
  });

  it('F2 does not judge a request that can still be kept', () => {
    expect(level([request({ requestedAt: 90_000 })])).toMatchObject({ offered: 0, share: null });
    expect(level([request({ requestedAt: 80_000 })])).toMatchObject({ offered: 1, share: 0 });
  });

  it('F5 is nothing, not zero, before the first request', () => {
    expect(level([]).share).toBeNull();
  });
});
