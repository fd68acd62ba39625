import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeInThread } from './encode-in-thread.ts';

let folder: string;
let encoder: ReturnType<typeof encodeInThread>;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'frontdesk-encoder-'));
  const file = join(folder, 'thread.mjs');
  // Says how many letters a text has, last asked first answered, two by two; and does what some texts say.
  writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads';
    const held = [];
    parentPort.on('message', ({ id, texts: [text] }) => {
      if (text === 'die') throw new Error('died');
      if (text === 'end') process.exit(0);
      if (text === 'wait') return;
      if (text === 'refuse') return parentPort.postMessage({ id, error: 'cannot' });
      held.push({ id, vectors: Float32Array.of(text.length) });
      if (text !== 'hold') while (held.length > 0) parentPort.postMessage(held.pop());
    });`,
  );
  encoder = encodeInThread(pathToFileURL(file));
});
afterEach(async () => {
  await encoder.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the encoder in a thread', () => {
  it('gives each question its own vector, in whatever order they come', async () => {
    const all = await Promise.all(['hold', 'a bin', 'bin day'].map((text) => encoder.encode([text])));
    expect(all.map((vector) => [...vector])).toEqual([[4], [5], [7]]);
  });

  it('says what it cannot read, and goes on', async () => {
    await expect(encoder.encode(['refuse'])).rejects.toThrow('cannot');
    expect([...(await encoder.encode(['tax']))]).toEqual([3]);
  });

  it.each([
    ['die', 'died'],
    ['end', 'has ended'],
  ])('is started again with the next question when it has gone (%s)', async (text, why) => {
    const waits = encoder.encode(['wait']);
    const [first, second] = await Promise.allSettled([encoder.encode([text]), waits]);
    expect([first, second].map((one) => one.status === 'rejected' && String(one.reason))).toEqual([expect.stringContaining(why), expect.stringContaining(why)]);
    // At once, while the one before may still be ending.
    expect([...(await encoder.encode(['again']))]).toEqual([5]);
    expect([...(await encoder.encode(['and again']))]).toEqual([9]);
  });

  it('takes fifty that wait, and no more until they are through', async () => {
    const waiting = Array.from({ length: 50 }, () => encoder.encode(['hold']));
    await expect(encoder.encode(['one more'])).rejects.toThrow('too many');
    await encoder.close();
    const results = await Promise.allSettled(waiting);
    expect(results.every(({ status }) => status === 'rejected')).toBe(true);
  });

  it('leaves nobody waiting when it is closed, and is not started again', async () => {
    const waits = expect(encoder.encode(['wait'])).rejects.toThrow('has ended');
    await encoder.close();
    await waits;
    await expect(encoder.encode(['bin'])).rejects.toThrow('closed');
  });
});
