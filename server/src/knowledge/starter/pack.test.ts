import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { urgentKinds } from '@frontdesk/shared/urgent.ts';
import { describe, expect, it } from 'vitest';
import { readLines, UrgentLine } from '../measure/read-lines.ts';
import { wordsOf } from '../text/words.ts';
import { readPack } from './read-pack.ts';
import { nearPairs } from './test-near-pairs.ts';

const folder = resolve(import.meta.dirname, '../../../knowledge/starter');
const measuring = resolve(import.meta.dirname, '../../../knowledge/measuring');
const pack = readPack(folder);
const urgentFiles = readdirSync(resolve(folder, 'urgent'));

const textsOf = (file: string): string[] =>
  readFileSync(join(measuring, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { text: string }).text);

describe('the starter pack', () => {
  it('K18 has phrasings of each of its ninety topics, evenly', () => {
    expect(pack.topics).toHaveLength(90);
    expect([...pack.phrasings.keys()].sort()).toEqual(pack.topics.map(({ id }) => id).sort());
    const counts = [...pack.phrasings.values()].map((lines) => lines.length);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(40);
    expect(Math.max(...counts)).toBeLessThanOrEqual(1.5 * Math.min(...counts));
  });

  it.each([...pack.phrasings])('K18 asks about %s in many ways, long and short, and no two alike', (_, lines) => {
    expect(nearPairs(lines)).toEqual([]);
    const lengths = lines.map((line) => wordsOf(line).length);
    expect(lines.filter((line) => line !== line.trim() || line.length > 1_000 || line.includes('\t'))).toEqual([]);
    expect(lengths.filter((length) => length <= 4).length).toBeGreaterThanOrEqual(5);
    expect(lengths.filter((length) => length >= 25).length).toBeGreaterThanOrEqual(5);
    // Not half of them begin alike.
    const openings = new Map<string, number>();
    for (const line of lines) openings.set(wordsOf(line)[0] ?? '', (openings.get(wordsOf(line)[0] ?? '') ?? 0) + 1);
    expect(Math.max(...openings.values())).toBeLessThanOrEqual(lines.length * 0.3);
  });

  it('K18 says the same for no two topics', () => {
    const owners = new Map<string, string>();
    const twice: string[] = [];
    for (const [topic, lines] of pack.phrasings) {
      for (const line of lines) {
        const key = wordsOf(line).join(' ');
        if (owners.has(key)) twice.push(`${line}: ${owners.get(key) ?? ''}, ${topic}`);
        owners.set(key, topic);
      }
    }
    expect(twice).toEqual([]);
  });

  it('K18 has lines that no article answers, of every kind, and says whose business the others’ are', () => {
    const counts = new Map<string, number>();
    for (const { kind } of pack.misses) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    expect(pack.misses.length).toBeGreaterThanOrEqual(400);
    expect(Math.min(...counts.values())).toBeGreaterThanOrEqual(40);
    expect(counts.size).toBe(8);
    const others = pack.misses.filter(({ kind }) => kind === 'other-body');
    expect(others.filter(({ contact }) => contact === null || !pack.contacts.has(contact))).toEqual([]);
    expect(nearPairs(pack.misses.map(({ text }) => text))).toEqual([]);
  });

  it('K18 asks back about what is vague, with topics that there are', () => {
    const known = new Set(pack.topics.map(({ id }) => id));
    expect(pack.vague.length).toBeGreaterThanOrEqual(40);
    expect(pack.vague.flatMap(({ topics }) => topics).filter((topic) => !known.has(topic))).toEqual([]);
    const says = pack.vague.flatMap(({ say }) => say.map((text) => wordsOf(text).join(' ')));
    expect(says.filter((text, at) => says.indexOf(text) !== at)).toEqual([]);
    expect(pack.vague.filter(({ ask }) => !ask.endsWith('?'))).toEqual([]);
  });

  it('K18 has each word and phrase in one group of those that mean the same', () => {
    const phrases = pack.synonyms.split('\n').flatMap((line) =>
      line
        .split(',')
        .map((phrase) => phrase.trim())
        .filter(Boolean),
    );
    expect(phrases.filter((phrase, at) => phrases.indexOf(phrase) !== at)).toEqual([]);
    expect(pack.synonyms.trim().split('\n').length).toBeGreaterThanOrEqual(58);
  });

  it('K18 has none of the lines that it is measured by, nor one nearly like them', () => {
    const asked = [...textsOf('residents.jsonl'), ...textsOf('outside.jsonl'), ...textsOf('urgent.jsonl')];
    expect(asked.length).toBeGreaterThan(500);
    expect(nearPairs([...pack.phrasings.values()].flat(), asked)).toEqual([]);
    expect(
      nearPairs(
        pack.misses.map(({ text }) => text),
        asked,
      ),
    ).toEqual([]);
  });

  it('K20 has urgent messages of each kind, and others', () => {
    expect(urgentFiles.map((file) => file.replace('.jsonl', '')).sort()).toEqual([...urgentKinds, 'none'].sort());
  });

  it.each(urgentFiles)(
    'K20 has in %s lines of its kind alone, and none nearly like those that they are measured by',
    (file) => {
      const lines = readLines(file, readFileSync(resolve(folder, 'urgent', file), 'utf8'), UrgentLine);
      expect(lines.filter(({ kind }) => `${kind}.jsonl` !== file)).toEqual([]);
      const measured = ['urgent.jsonl', 'urgent-told.jsonl', 'urgent-fresh.jsonl', 'urgent-mixed.jsonl', 'urgent-plain.jsonl'].flatMap(textsOf);
      expect(
        nearPairs(
          lines.map(({ text }) => text),
          measured,
        ),
      ).toEqual([]);
    },
    120_000,
  );
});
