import { describe, expect, it } from 'vitest';
import { conceptsOf, readSynonyms } from './synonyms.ts';
import { wordsOf } from './words.ts';

const synonyms = readSynonyms('bin, wheelie bin, dustbin\nrecycling centre, tip, household waste recycling centre\n\n , ,\nparking ticket, PCN\n');
const concepts = (text: string): string[] => conceptsOf(wordsOf(text), synonyms);

describe('synonyms', () => {
  it('name their group by its first phrase, in any form of its words', () => {
    expect(concepts('my dustbins')).toEqual(concepts('a bin'));
    expect(concepts('my dustbins')).toEqual(['bin']);
    expect(concepts('the tip')).toEqual(concepts('recycling centres'));
    expect(concepts('a pcn and a Parking Ticket')).toEqual(['park ticket', 'park ticket']);
  });

  it('are found by the longest phrase at each place, and no word counts twice', () => {
    expect(concepts('wheelie bin')).toEqual(['bin']);
    expect(concepts('household waste recycling centre bin')).toEqual(['recycl centr', 'bin']);
    expect(concepts('household waste recycling bin')).toEqual(['bin']);
  });

  it('are none where there are none', () => {
    expect(concepts('')).toEqual([]);
    expect(concepts('parking')).toEqual([]);
    expect(conceptsOf(['bin'], readSynonyms(''))).toEqual([]);
  });
});
