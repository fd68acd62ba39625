import { keptModels } from './keep-models.ts';
import type { EncodeAll } from '../encoder/encoder.ts';
import { keyFor, learn } from './learn.ts';
import type { Lesson } from './lines.ts';
import type { Model } from './model.ts';

export type Learning = {
  /** Resolves when all is learnt; rejects when that failed. */
  done: Promise<void>;
  /** Gives up what is not learnt yet. */
  stop: () => void;
};

/** Learns a lesson, and tells the model of each stage. */
export type Learner = (lesson: Lesson, told: (model: Model) => void) => Learning;

/** Learns in this thread, which is busy with it: for commands and tests. `folder` keeps what was learnt. */
export const learnHere =
  (folder: string | null, encoder: EncodeAll | null = null): Learner =>
  (lesson, told) => {
    const kept = folder === null ? null : keptModels(folder);
    const run = async (): Promise<void> => {
      const known = kept?.load(keyFor(lesson, encoder));
      if (known) return told(known);
      const model = await learn(lesson, encoder, told);
      kept?.save(model);
    };
    return { done: run(), stop: () => undefined };
  };
