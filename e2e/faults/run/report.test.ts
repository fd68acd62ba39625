import { expect, it } from 'vitest';
import { atMost, exactly, withPatience } from '../faults/fault.ts';
import { markOf, table, type Result } from './report.ts';

const result = (changes: Partial<Result>): Result => ({
  id: 'F1',
  what: 'a kill',
  scale: '1 run',
  figures: [],
  seconds: 1,
  trouble: null,
  findings: [],
  ...changes,
});

it('passes what stays within its limits, and names the figure that did not', () => {
  expect(markOf(result({ figures: [atMost('back', 15, 15), exactly('lost', 0, 0)] }))).toBe('PASS');
  const over = result({ figures: [atMost('back', 15.1, 15)] });
  expect(markOf(over)).toBe('FAIL');
  expect(table([over])).toContain('back 15.1 s');
  expect(markOf(result({ figures: [exactly('lost', 1, 0)] }))).toBe('FAIL');
});

it('fails what broke off, and only skips what this machine cannot run', () => {
  expect(markOf(result({ trouble: 'Nobody took the chat.' }))).toBe('FAIL');
  expect(markOf(result({ skipped: 'faketime is not installed' }))).toBe('SKIP');
});

it('has patience with times, and none with anything that is counted', () => {
  expect(withPatience(atMost('back', 40, 15), 3).kept).toBe(true);
  expect(withPatience(atMost('back', 46, 15), 3).kept).toBe(false);
  expect(withPatience(exactly('lost', 1, 0, 's'), 3).kept).toBe(false);
  expect(withPatience(atMost('errors', 0.2, 0.1, '%'), 3).kept).toBe(false);
});
