import { Worker } from 'node:worker_threads';
import type { Learner } from './learner.ts';
import type { Task } from './learning-thread.ts';
import type { Model } from './model.ts';
import type { News } from './tell-stages.ts';

/** Learns in a thread of its own, which ends when it is done. `folder` keeps what was learnt, so that the next start has it at once. */
export const learnInThread =
  (file: URL, folder: string, encoder: string | null, measuring: Pick<Task, 'isAlwaysUsed'> = {}): Learner =>
  (lesson, told) => {
    const task: Task = { lesson, folder, encoder, ...measuring };
    const worker = new Worker(file, { workerData: task });
    // A process that has nothing else to do need not wait for it.
    worker.unref();
    let stopped = false;
    let model: News = {};
    worker.on('message', (news: News) => {
      // The first news is a whole model.
      model = { ...model, ...news };
      if (!stopped) told(model as Model);
    });
    const done = new Promise<void>((resolve, reject) => {
      worker.on('error', reject);
      worker.on('exit', (code) => (code === 0 || stopped ? resolve() : reject(new Error(`learning ended with code ${code}`))));
    });
    return {
      done,
      stop: () => {
        stopped = true;
        void worker.terminate();
      },
    };
  };
