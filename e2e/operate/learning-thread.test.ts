import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { learnInThread } from '../../server/src/knowledge/hybrid/learn-in-thread.ts';
import type { Lesson } from '../../server/src/knowledge/hybrid/lines.ts';

const folder = mkdtempSync(join(tmpdir(), 'frontdesk-learning-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const things = ['a bin', 'a school place', 'a parking permit', 'council tax', 'a blue badge', 'a library card', 'a pothole', 'a street light', 'an allotment'];
const ways = [
  'How do I ask for',
  'Where is',
  'I have lost',
  'Who looks after',
  'What do I pay for',
  'I want to complain about',
  'When can I have',
  'My mum needs',
];
const ends = ['?', ' this week?', ' near me?', ' for a flat?', ', please?'];

// So few lines of an article that the encoder is asked at all, and so many in all that it is asked beside another one.
const lines = (thing: string): string[] => ways.flatMap((way) => ends.map((end) => `${way} ${thing}${end}`));
const articles = things.flatMap((thing) => [0, 20].map((from) => ({ id: `${thing} ${from}`, lines: lines(thing).slice(from, from + 20), isOwn: true })));
const lesson: Lesson = { articles, misses: [], teachesMisses: false, synonyms: '' };
const learn = learnInThread(pathToFileURL(resolve(import.meta.dirname, '../../server/dist/learning-thread.js')), folder, 'use');

it('K19 ends when it is stopped while texts are encoded', async () => {
  const stages: string[] = [];
  const learning = learn(lesson, ({ stage }) => {
    stages.push(stage);
    if (stage === 'calibrated') setTimeout(() => learning.stop(), 500);
  });
  await learning.done;
  expect(stages).toEqual(['indexed', 'learnt', 'calibrated']);
});

it('K19 learns more texts than one encoder is left alone with, keeps what it learnt, and ends', async () => {
  const stages: string[] = [];
  await learn(lesson, ({ stage }) => stages.push(stage)).done;
  expect(stages.slice(0, 3)).toEqual(['indexed', 'learnt', 'calibrated']);
  const again: string[] = [];
  await learn(lesson, ({ stage }) => again.push(stage)).done;
  expect(again).toEqual(['calibrated']);
});
