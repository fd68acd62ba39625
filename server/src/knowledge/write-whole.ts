import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { serialize } from 'node:v8';
import { threadId } from 'node:worker_threads';

/** How the name of a file ends that is not whole yet; one that stays behind is of a process that was killed. */
export const draftEnd = '.draft';

/** Keeps a value in a file, whole or not at all: another process may be reading it, and another thread of this one writing the same. Throws where it cannot. */
export function writeWhole(file: string, value: unknown): void {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}-${threadId}${draftEnd}`;
  writeFileSync(draft, serialize(value));
  renameSync(draft, file);
}
