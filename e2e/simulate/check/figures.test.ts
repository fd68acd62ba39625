import { describe, expect, it } from 'vitest';
import { figuresOf, percentiles } from './figures.ts';
import { at, story, type Story } from './made-up.ts';

const figures = ({ logs, records }: Story) => figuresOf([logs.resident, logs.ann], records, at(200));

describe('percentiles', () => {
  it('are by the nearest rank', () => {
    const hundred = Array.from({ length: 100 }, (_, n) => 100 - n);
    expect(percentiles(hundred)).toEqual({ p50: 50, p95: 95, p99: 99, count: 100 });
  });
  it('of nothing say that there was nothing', () => {
    expect(percentiles([])).toEqual({ p50: 0, p95: 0, p99: 0, count: 0 });
  });
});

describe('figures', () => {
  it('count acknowledgements, deliveries, the offer and the service level', () => {
    expect(figures(story())).toMatchObject({
      ackMs: { p50: 10, p99: 30, count: 3 },
      deliveryMs: { p50: 20, count: 2 },
      caughtUp: 0,
      offerMs: { p50: 1050, count: 1 },
      serviceLevel: 1,
      errors: 0,
      conversations: 1,
      messages: 6,
    });
  });

  it('keep what a sync brought apart from what was pushed', () => {
    const one = story();
    for (const entry of one.logs.resident.entries) if (entry.what === 'heard') entry.by = 'sync';
    expect(figures(one)).toMatchObject({ deliveryMs: { count: 1 }, caughtUp: 1 });
  });

  it('leave out the offer when nobody was free', () => {
    const busy = story();
    busy.records.offers.push({ id: 'o0', conversationId: 'c0', staffId: 'ann', offeredAt: at(3), endedAt: at(5.5), result: 'expired' });
    expect(figures(busy).offerMs.count).toBe(0);
    const away = story();
    for (const entry of away.logs.ann.entries) if (entry.what === 'status') entry.available = false;
    expect(figures(away).offerMs.count).toBe(0);
  });

  it('name errors by code, and let pass refusals that people cause each other', () => {
    const one = story();
    one.logs.resident.entries.push(
      { at: at(50), what: 'refused', command: 'message.send', code: 'conversationClosed' },
      { at: at(51), what: 'refused', command: 'message.send', code: 'rateLimited' },
      { at: at(52), what: 'unanswered', command: 'message.send' },
    );
    expect(figures(one)).toMatchObject({ errors: 2, errorCodes: { rateLimited: 1, unanswered: 1 } });
  });
});
