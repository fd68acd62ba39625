import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { threadId } from 'node:worker_threads';
import { modelVersion, type Model } from './model.ts';

/** Files of models that are kept: those of several sites, and of a few changes before. */
const keptMost = 12;
const draftEnd = '.draft';
/** A draft that is so much older than the newest model is of a process that was killed. In milliseconds. */
const draftFor = 3_600_000;

/** What was learnt, in files, so that a start need not learn again. Nothing but a saving of time: any of it may be lost. */
export function keptModels(folder: string) {
  const fileOf = (key: string): string => join(folder, `${key}.model`);
  return {
    /** Null where there is none, or one that cannot be read. */
    load(key: string): Model | null {
      try {
        const model = deserialize(readFileSync(fileOf(key))) as Model;
        return model.version === modelVersion && model.key === key ? model : null;
      } catch {
        return null;
      }
    },
    save(model: Model): void {
      try {
        mkdirSync(folder, { recursive: true });
        // Whole, or not at all: another process may be reading, and another thread of this one writing the same.
        const draft = `${fileOf(model.key)}.${process.pid}-${threadId}${draftEnd}`;
        writeFileSync(draft, serialize(model));
        renameSync(draft, fileOf(model.key));
        prune(folder);
      } catch {
        // A full disk costs the next start some seconds.
      }
    },
  };
}

function prune(folder: string): void {
  const files = readdirSync(folder)
    .map((name) => ({ file: join(folder, name), at: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at);
  const models = files.filter(({ file }) => file.endsWith('.model'));
  const drafts = files.filter(({ file, at }) => file.endsWith(draftEnd) && at < (models[0]?.at ?? 0) - draftFor);
  for (const { file } of [...models.slice(keptMost), ...drafts]) rmSync(file, { force: true });
}
