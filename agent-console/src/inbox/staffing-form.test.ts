import { expect, it } from 'vitest';
import { defaultsOf, fieldLimits, parseNumber, readForm } from './staffing-form.ts';
import { about, reached, shareOf, wait } from './staffing-numbers.ts';
import { aForecast } from './staffing-samples.ts';

it('Y13 reads numbers as people type them, and nothing else as one', () => {
  expect(['70', ' 4.5 ', '1,200', '1,234,567', '0'].map(parseNumber)).toEqual([70, 4.5, 1200, 1_234_567, 0]);
  expect(['', 'lots', '-1', '1e3', '1,20', '.5', '4.', '1 2', '0x10', 'Infinity', '12,'].map(parseNumber)).toEqual(Array(11).fill(null));
  for (let value = 1; value < 10_000_000; value = value * 3 + 1) expect(parseNumber(value.toLocaleString('en-GB'))).toBe(value);
});

it('Y13 takes each limit, and refuses what is past it', () => {
  const typed = defaultsOf(aForecast());
  for (const [field, { least, most }] of Object.entries(fieldLimits)) {
    expect(readForm({ ...typed, [field]: String(least) }, { shortAbandonSeconds: 10 }), `${field} ${least}`).toHaveProperty('whatIf');
    expect(readForm({ ...typed, [field]: String(most) }, { shortAbandonSeconds: 10 }), `${field} ${most}`).toHaveProperty('whatIf');
    expect(readForm({ ...typed, [field]: String(most + 1) }, { shortAbandonSeconds: 10 })).toHaveProperty(['problems', field]);
  }
});

it('Y12 never says more than is reached, nor nothing or all where it is not so', () => {
  expect([0.799, 0.8, 0.8881819, 0, 1].map(reached)).toEqual(['79%', '80%', '88%', '0%', '100%']);
  expect([0, 0.004, 0.036, 0.62, 0.996, 1].map(shareOf)).toEqual(['0%', 'under 1%', '4%', '62%', 'over 99%', '100%']);
  expect([0, 0.4, 7.4].map(wait)).toEqual(['0', 'under 1', '7']);
  expect([6.333, 12, 0.04].map(about)).toEqual(['6.3', '12', '0']);
});
