import { describe, expect, it } from 'vitest';
import { ArgumentError } from '../../simulate/run/arguments.ts';
import { readArguments } from './arguments.ts';

const known = ['F1', 'F9', 'F15'];

describe('the words on the command line', () => {
  it('take the long form of everything when there are none', () => {
    expect(readArguments([], known)).toEqual({ long: true, only: [], scale: 1, patience: 1, json: null });
  });

  it('choose, shorten and stretch', () => {
    const args = ['--short', '--only', 'f1, F9', '--scale', '0.5', '--patience', '3', '--json', 'figures.json'];
    expect(readArguments(args, known)).toEqual({ long: false, only: ['F1', 'F9'], scale: 0.5, patience: 3, json: 'figures.json' });
  });

  it.each([
    [['--only', 'F1,F99'], /--only takes numbers of F1, F9, F15; it has "F99"/],
    [['--scale', '0'], /--scale takes a number above 0/],
    [['--patience', 'much'], /--patience takes a number above 0/],
    [['--loud'], /--loud/],
  ])('are refused with what they take: %s', (args, sentence) => {
    expect(() => readArguments(args, known)).toThrow(ArgumentError);
    expect(() => readArguments(args, known)).toThrow(sentence);
  });
});
