import { expect, it } from 'vitest';
import { ArgumentError, readArguments, scenarioNames } from './arguments.ts';

it('takes what it is told, and the first seed when told none', () => {
  expect(readArguments(['--scenario', 'snow-day'])).toMatchObject({ scenario: 'snow-day', seed: 1, runs: 1, json: false });
  expect(readArguments('--scenario theory-15 --seed 7 --runs 3 --json'.split(' '))).toMatchObject({ scenario: 'theory-15', seed: 7, runs: 3, json: true });
  expect(scenarioNames).toEqual(
    expect.arrayContaining(['quiet-night', 'ordinary-day', 'school-offer-day', 'snow-day', 'one-advisor', 'all-miss', 'theory-15', 'theory-70', 'theory-210']),
  );
});

it.each([
  ['', '--scenario takes one of: quiet-night'],
  ['--scenario sunny', 'There is no scenario "sunny".'],
  ['--scenario all-miss --seed x', '--seed takes a whole number from 0'],
  ['--scenario all-miss --runs 0', '--runs takes a whole number from 1 to 1000; it is "0".'],
  ['--people 3', '--people'],
])('refuses "%s" by name', (args, message) => {
  const words = args === '' ? [] : args.split(' ');
  expect(() => readArguments(words)).toThrow(ArgumentError);
  expect(() => readArguments(words)).toThrow(message);
});
