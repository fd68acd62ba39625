import { parentPort } from 'node:worker_threads';
import { openUse } from './open-use.ts';

/** A thread's own program: a question comes with a number, and its vector goes back with it. */
const { encode } = openUse();
parentPort?.on('message', ({ id, text }: { id: number; text: string }) => {
  encode([text]).then(
    ({ vectors }) => parentPort?.postMessage({ id, vector: vectors }),
    (error: unknown) => parentPort?.postMessage({ id, error: String(error) }),
  );
});
