import { readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize } from 'node:v8';
import { draftEnd, writeWhole } from '../write-whole.ts';
import { modelVersion, type Model } from './model.ts';

/** Files of models that are kept, those used last: of several sites, and of changes before. A large one is about 20 MB. */
const keptMost = 100;
const bytesMost = 400 * 1024 * 1024;
/** A draft that is so much older than the newest model is of a process that was killed. In milliseconds. */
const draftFor = 3_600_000;

/** What was learnt, in files, so that a start need not learn again. Nothing but a saving of time: any of it may be lost. */
export function keptModels(folder: string, most = { files: keptMost, bytes: bytesMost }) {
  const fileOf = (key: string): string => join(folder, `${key}.model`);
  return {
    /** Null where there is none, or one that cannot be read. */
    load(key: string): Model | null {
      try {
        const model = deserialize(readFileSync(fileOf(key))) as Model;
        if (model.version !== modelVersion || model.key !== key) return null;
        markUsed(fileOf(key));
        return model;
      } catch {
        return null;
      }
    },
    save(model: Model): void {
      try {
        writeWhole(fileOf(model.key), model);
        prune(folder, most);
      } catch {
        // A full disk costs the next start some seconds.
      }
    },
  };
}

/** Whoever publishes twenty articles in an hour has twenty models: those of sites that were only read are not to go before them. */
function markUsed(file: string): void {
  try {
    // eslint-disable-next-line no-restricted-syntax -- the files beside it have their times by this machine's clock.
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // A folder that may only be read keeps what is in it.
  }
}

function prune(folder: string, most: { files: number; bytes: number }): void {
  const files = readdirSync(folder)
    .map((name) => ({ file: join(folder, name), ...sizeOf(join(folder, name)) }))
    .sort((a, b) => b.at - a.at);
  const models = files.filter(({ file }) => file.endsWith('.model'));
  const drafts = files.filter(({ file, at }) => file.endsWith(draftEnd) && at < (models[0]?.at ?? 0) - draftFor);
  let bytes = 0;
  const over = models.filter(({ size }, place) => (bytes += size) > most.bytes || place >= most.files);
  // The one that was just kept stays, however large.
  for (const { file } of [...over.filter((one) => one !== models[0]), ...drafts]) rmSync(file, { force: true });
}

function sizeOf(file: string): { at: number; size: number } {
  const { mtimeMs, size } = statSync(file);
  return { at: mtimeMs, size };
}
