import { parentPort, workerData } from 'node:worker_threads';
import { openUse } from '../encoder/open-use.ts';
import { keptModels } from './keep-models.ts';
import { learn } from './learn.ts';
import { keyOf, type Lesson } from './lines.ts';

/** What the thread is given. `encoder` is the name of the one that is on. */
export type Task = { lesson: Lesson; folder: string; encoder: string | null };

/** A thread's own program: learns one lesson, tells each stage, keeps the last and ends. */
async function run({ lesson, folder, encoder }: Task): Promise<void> {
  const kept = keptModels(folder);
  const use = encoder === null ? null : await openUse();
  const known = kept.load(keyOf(lesson, use?.name ?? 'none'));
  if (known) return void parentPort?.postMessage(known);
  kept.save(await learn(lesson, use, (model) => parentPort?.postMessage(model)));
}

await run(workerData as Task);
