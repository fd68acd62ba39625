import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { learnInThread } from './learn-in-thread.ts';
import type { Lesson } from './lines.ts';
import type { Model } from './model.ts';

const lesson: Lesson = { articles: [], misses: [], teachesMisses: false, synonyms: 'a, b' };
let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'frontdesk-thread-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));
/** A thread's program, which stands in for the one that learns. */
const program = (code: string): URL => {
  const file = join(folder, 'thread.mjs');
  writeFileSync(file, `import { writeFileSync } from 'node:fs';\nimport { parentPort, workerData } from 'node:worker_threads';\n${code}`);
  return pathToFileURL(file);
};
const post = (news: object): string => `parentPort.postMessage(${JSON.stringify(news)});\n`;

describe('learning in a thread', () => {
  it('K19 gives the thread its task, and puts together what it tells, in order', async () => {
    const told: Model[] = [];
    const file = program(
      `parentPort.postMessage({ key: JSON.stringify(workerData), stage: 'indexed' });\n${post({ stage: 'learnt' })}${post({ stage: 'calibrated', articleIds: ['x'] })}`,
    );
    await learnInThread(file, '/models', 'use')(lesson, (model) => told.push(model)).done;
    const key = JSON.stringify({ lesson, folder: '/models', encoder: 'use' });
    expect(told).toEqual([
      { key, stage: 'indexed' },
      { key, stage: 'learnt' },
      { key, stage: 'calibrated', articleIds: ['x'] },
    ]);
  });

  it('K19 gives up when it is stopped: tells nothing more, and is no failure', async () => {
    const told: Model[] = [];
    const file = program(`${post({ stage: 'indexed' })}setInterval(() => parentPort.postMessage({ stage: 'learnt' }), 1);`);
    await new Promise<void>((resolve, reject) => {
      const learning = learnInThread(
        file,
        folder,
        null,
      )(lesson, (model) => {
        told.push(model);
        learning.stop();
        learning.done.then(resolve, reject);
      });
    });
    expect(told.map(({ stage }) => stage)).toEqual(['indexed']);
  });

  it('can be stopped before it has begun', async () => {
    const learning = learnInThread(
      program(`writeFileSync(workerData.folder + '/begun', '');${post({ stage: 'indexed' })}`),
      folder,
      null,
    )(lesson, () => expect.unreachable());
    learning.stop();
    await learning.done;
    expect(existsSync(join(folder, 'begun'))).toBe(false);
  });

  it.each([
    ['fails', `${post({ stage: 'indexed' })}throw new Error('out of words');`, 'out of words'],
    ['ends without a word', 'process.exit(3);', 'learning ended with code 3'],
    ['is no program', 'this is none', 'Unexpected identifier'],
  ])('rejects where the thread %s', async (_, code, why) => {
    await expect(learnInThread(program(code), folder, null)(lesson, () => undefined).done).rejects.toThrow(why);
  });
});
