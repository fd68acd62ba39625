import { parentPort, workerData } from 'node:worker_threads';
import { yieldToOthers } from '../yield-to-others.ts';
import type { EncoderTask } from './encode-in-thread.ts';
import { openUse } from './open-use.ts';

/** A thread's own program: texts come with a number, and their vectors go back with it. */
if ((workerData as EncoderTask | null)?.isPatient) yieldToOthers();
const { encode } = openUse();
parentPort?.on('message', ({ id, texts }: { id: number; texts: string[] }) => {
  encode(texts).then(
    ({ vectors }) => parentPort?.postMessage({ id, vectors }),
    (error: unknown) => parentPort?.postMessage({ id, error: String(error) }),
  );
});
