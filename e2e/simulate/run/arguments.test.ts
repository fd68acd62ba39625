import { expect, it } from 'vitest';
import { ArgumentError, readArguments } from './arguments.ts';

it('has a day of its own when told nothing', () => {
  expect(readArguments([])).toMatchObject({ residents: 200, advisors: 10, minutes: 1, seed: 1, pace: 1, urls: [], workers: 1, json: false });
});

it('takes what it is told', () => {
  const args = '--residents 2500 --advisors 60 --minutes 0.5 --seed 7 --url http://localhost:1/ --url http://localhost:2 --json';
  expect(readArguments(args.split(' '))).toMatchObject({
    residents: 2500,
    advisors: 60,
    minutes: 0.5,
    seed: 7,
    urls: ['http://localhost:1', 'http://localhost:2'],
    workers: 3,
    json: true,
  });
});

it.each([
  ['--residents many', '--residents takes a whole number from 1; it is "many".'],
  ['--residents 0', '--residents takes'],
  ['--advisors 1.5', '--advisors takes'],
  ['--minutes 0', '--minutes takes a number above 0'],
  ['--url chat', '--url takes an address'],
  ['--url http://localhost --processes 2', 'give one of them'],
  ['--people 4', '--people'],
])('refuses %s by name', (args, message) => {
  expect(() => readArguments(args.split(' '))).toThrow(ArgumentError);
  expect(() => readArguments(args.split(' '))).toThrow(message);
});
