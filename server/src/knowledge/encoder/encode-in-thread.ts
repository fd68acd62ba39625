import { Worker } from 'node:worker_threads';
import type { EncodeSome } from './encoder.ts';

/** What the thread is given: whether it takes a processor only as others leave it. */
export type EncoderTask = { isPatient: boolean };

type Reply = { id: number; vectors?: Float32Array; error?: string };
type Waiting = { resolve: (vectors: Float32Array) => void; reject: (error: Error) => void };

/** Questions that wait for the encoder. More are looked up by their words alone. */
const waitingMost = 50;

type Thread = { worker: Worker; waiting: Map<number, Waiting> };

/** The sentence encoder in a thread of its own, started with the first texts. One that dies is started again with the next. */
export function encodeInThread(file: URL, task: EncoderTask = { isPatient: false }): { encode: EncodeSome; close: () => Promise<void> } {
  let thread: Thread | null = null;
  let next = 0;
  let isClosed = false;

  function start(): Thread {
    const one: Thread = { worker: new Worker(file, { workerData: task }), waiting: new Map() };
    const { worker, waiting } = one;
    worker.unref();
    worker.on('message', ({ id, vectors, error }: Reply) => {
      const asked = waiting.get(id);
      waiting.delete(id);
      if (vectors) asked?.resolve(vectors);
      else asked?.reject(new Error(error ?? 'the encoder gave nothing'));
    });
    // An error is followed by the end, when another may have been started already: each has its own that wait.
    const gone = (why: Error): void => {
      if (thread === one) thread = null;
      for (const { reject } of waiting.values()) reject(why);
      waiting.clear();
    };
    worker.on('error', gone);
    worker.on('exit', () => gone(new Error('the encoder’s thread has ended')));
    return one;
  }

  return {
    encode: (texts) =>
      new Promise((resolve, reject) => {
        if (isClosed) return reject(new Error('the encoder is closed'));
        thread ??= start();
        const { worker, waiting } = thread;
        if (waiting.size >= waitingMost) return reject(new Error('too many questions wait for the encoder'));
        const id = (next += 1);
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, texts });
      }),
    async close() {
      isClosed = true;
      await thread?.worker.terminate();
    },
  };
}
