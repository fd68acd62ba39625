import { Worker } from 'node:worker_threads';
import type { EncodeOne } from './encoder.ts';

type Reply = { id: number; vector?: Float32Array; error?: string };
type Waiting = { resolve: (vector: Float32Array) => void; reject: (error: Error) => void };

/** Questions that wait for the encoder. More are looked up by their words alone. */
const waitingMost = 50;

/** The sentence encoder in a thread of its own, started with the first question. One that dies is started again with the next. */
export function encodeInThread(file: URL): { encode: EncodeOne; close: () => Promise<void> } {
  let worker: Worker | null = null;
  let next = 0;
  const waiting = new Map<number, Waiting>();

  function start(): Worker {
    const one = new Worker(file);
    one.unref();
    one.on('message', ({ id, vector, error }: Reply) => {
      const asked = waiting.get(id);
      waiting.delete(id);
      if (vector) asked?.resolve(vector);
      else asked?.reject(new Error(error ?? 'the encoder gave nothing'));
    });
    const gone = (why: Error): void => {
      if (worker === one) worker = null;
      for (const { reject } of waiting.values()) reject(why);
      waiting.clear();
    };
    one.on('error', gone);
    one.on('exit', () => gone(new Error('the encoder’s thread has ended')));
    return one;
  }

  return {
    encode: (text) =>
      new Promise((resolve, reject) => {
        if (waiting.size >= waitingMost) return reject(new Error('too many questions wait for the encoder'));
        worker ??= start();
        const id = (next += 1);
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, text });
      }),
    close: async () => void (await worker?.terminate()),
  };
}
