import type { ExpectedRequests, StaffingAnswer, StaffingForecast } from '@frontdesk/shared/staffing-protocol';
import type { Result } from '../connection/ask.ts';

/** Made-up answers for the tests. Monday 7 December 2026, 9:20am in London. */
export const now = Date.parse('2026-12-07T09:20:00Z');
export const at = (time: string, day = '2026-12-07'): number => Date.parse(`${day}T${time}:00Z`);

export const anHour = (start: number, change: Partial<ExpectedRequests> = {}): ExpectedRequests => ({
  at: start,
  openMinutes: 60,
  weeks: 4,
  mean: 12.5,
  least: 9,
  most: 16,
  perHour: 12.5,
  ...change,
});
const unknown = { weeks: 1, mean: null, least: null, most: null, perHour: null };

export const aForecast = (change: Partial<StaffingForecast> = {}): StaffingForecast => ({
  now,
  timeZone: 'Europe/London',
  sites: [{ id: 'main', name: 'Fernshire Council', teams: [{ id: 'general', name: 'General' }] }],
  siteId: 'main',
  teamId: null,
  hours: [anHour(at('09:00')), anHour(at('10:00'), { mean: 70, perHour: 70, most: 80 }), anHour(at('09:00', '2026-12-08'), unknown)],
  quarters: [anHour(at('09:15'), { openMinutes: 15, mean: 3, least: 2, most: 4, perHour: 12 })],
  days: [
    { date: '2026-12-01', leftOut: 'nothing', name: null },
    { date: '2026-11-30', leftOut: null, name: null },
  ],
  handling: { seconds: 720, sample: 214, least: 20 },
  patience: { seconds: 121.4, sample: 12, least: 10, waited: 226 },
  available: 2,
  signedIn: 3,
  chatsAtOnce: 3,
  withinSeconds: 20,
  shortAbandonSeconds: 10,
  ...change,
});

const row = (advisors: number, serviceLevel: number, abandoned: number | null) => ({ advisors, serviceLevel, speedOfAnswer: 7.4, occupancy: 0.62, abandoned });
const around = (advisors: number, abandoned: number | null): StaffingAnswer => ({
  advisors,
  rostered: Math.ceil(advisors / 0.7),
  rows: [-2, -1, 0, 1, 2].map((by) => ({ ...row(advisors + by, 0.888 + by * 0.118, abandoned), ...(by > 0 ? { serviceLevel: 0.95 } : {}) })),
});

export const aPlan = (needed: number[]): { ok: true } & Result<'staffing.plan'> => ({
  ok: true,
  factor: 2.5,
  effectiveAhtSeconds: 288,
  plans: needed.map((advisors) => ({ perHour: 70, erlangC: around(advisors, null), erlangA: around(advisors - 1, 0.036) })),
});
