import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readPack } from './read-pack.ts';

let folder: string;
const write = (file: string, ...lines: (string | object)[]): void =>
  writeFileSync(join(folder, file), lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'frontdesk-pack-'));
  mkdirSync(join(folder, 'phrasings'));
  write('topics.jsonl', { id: 'missed-bin', title: 'Missed bin', service: 'Waste', covers: [] });
  write('phrasings/missed-bin.txt', 'bin not emptied', '', '  ', 'they missed us', '');
  write('phrasings/README.md', 'not a topic');
  write('near-misses.jsonl', { kind: 'other-body', text: 'book a driving test', contact: 'dvsa' }, '', { kind: 'chitchat', text: 'hello' });
  write('vague.jsonl', { say: ['bin'], ask: 'What about it?', topics: ['missed-bin', 'new-bin'] });
  write('contacts.json', { dvsa: { name: 'DVSA', url: 'https://www.gov.uk/dvsa', phone: null, for: 'driving tests' } });
  write('synonyms.txt', 'bin, dustbin');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('K18 reads every file of a pack, empty lines aside', () => {
  const pack = readPack(folder);
  expect(pack.phrasings).toEqual(new Map([['missed-bin', ['bin not emptied', 'they missed us']]]));
  expect(pack.misses).toEqual([
    { kind: 'other-body', text: 'book a driving test', contact: 'dvsa' },
    { kind: 'chitchat', text: 'hello', contact: null },
  ]);
  expect(pack.contacts.get('dvsa')?.name).toBe('DVSA');
  expect([pack.topics.length, pack.vague.length, pack.synonyms]).toEqual([1, 1, 'bin, dustbin']);
});

const miss = { kind: 'chitchat', text: 'hello' };
it.each([
  ['near-misses.jsonl', /near-misses\.jsonl, line 4: kind: /, [miss, '', miss, { kind: 'weather', text: 'rain' }]],
  ['near-misses.jsonl', /near-misses\.jsonl, line 2: /, [miss, '{"kind": "chitchat"']],
  ['topics.jsonl', /topics\.jsonl, line 1: /, [{ id: 'Missed Bin', title: 'x', service: 'y', covers: [] }]],
  ['topics.jsonl', /topics\.jsonl, line 1: /, [{ id: 'a', title: 'x', service: 'y', covers: [], more: 1 }]],
  ['vague.jsonl', /vague\.jsonl, line 1: /, [{ say: ['bin'], ask: 'What?', topics: ['one'] }]],
  ['phrasings/missed-bin.txt', /missed-bin\.txt, line 3: /, ['fine', '', 'x'.repeat(1_001)]],
  ['contacts.json', /contacts\.json: /, [{ dvsa: { name: 'DVSA', url: 'http://gov.uk', phone: null, for: 'x' } }]],
  ['contacts.json', /contacts\.json: /, ['{']],
] as [string, RegExp, (string | object)[]][])('K18 names the file and the line that is wrong: %s, %s', (file, message, lines) => {
  write(file, ...lines);
  expect(() => readPack(folder)).toThrow(message);
});

it('K18 says which file is missing', () => {
  rmSync(join(folder, 'vague.jsonl'));
  expect(() => readPack(folder)).toThrow(/vague\.jsonl/);
});
