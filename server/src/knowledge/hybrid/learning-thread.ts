import { parentPort, workerData } from 'node:worker_threads';
import { encodeBeside } from '../encoder/encode-beside.ts';
import { encodeInThread } from '../encoder/encode-in-thread.ts';
import { keptVectors } from '../encoder/kept-vectors.ts';
import { openUse } from '../encoder/open-use.ts';
import { yieldToOthers } from '../yield-to-others.ts';
import { keptModels } from './keep-models.ts';
import { keyFor, learn } from './learn.ts';
import type { Lesson } from './lines.ts';
import { tellStages } from './tell-stages.ts';

/** What the thread is given. `encoder` is the name of the one that is on; `isAlwaysUsed` where it is used whether or not it helps, to measure what it costs. */
export type Task = { lesson: Lesson; folder: string; encoder: string | null; isAlwaysUsed?: boolean };

// Built programs stand beside each other. It is started where there is much to encode.
const other = encodeInThread(new URL('./encoder-thread.js', import.meta.url), { isPatient: true });

/** A thread's own program: learns one lesson, tells what is new at each stage, keeps the last and ends. */
async function run({ lesson, folder, encoder, isAlwaysUsed }: Task): Promise<void> {
  const kept = keptModels(folder);
  const tell = tellStages((news) => parentPort?.postMessage(news));
  const use = encoder === null ? null : keptVectors(folder, encodeBeside(openUse(), other.encode));
  const known = kept.load(keyFor(lesson, use));
  if (known) return tell(known);
  kept.save(await learn(lesson, use, tell, isAlwaysUsed ? () => true : undefined));
}

yieldToOthers();
// A thread does not end while one that it has started goes on.
await run(workerData as Task).finally(() => other.close());
