import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UrgentKind } from '@frontdesk/shared/urgent.ts';
import { readLines, UrgentLine } from '../measure/read-lines.ts';
import { readPack } from '../starter/read-pack.ts';

/** A message and what it tells of; null is nothing urgent. */
export type Told = { kind: UrgentKind | null; text: string };

/**
 * What is learnt from: the starter pack's urgent messages with their look-alikes, in a file for each kind, and what residents ask on any day. Of those,
 * `urgent-left-out.txt` names the ones that may well be urgent, and that teach nothing.
 */
export function readLessons(folder: string): { urgent: Told[]; ordinary: Told[] } {
  const content = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const files = readdirSync(join(folder, 'urgent')).sort();
  const lines = files.flatMap((file) => readLines(file, content(join('urgent', file)), UrgentLine));
  const urgent = lines.map(({ kind, text }): Told => ({ kind: kind === 'none' ? null : kind, text }));
  const leftOut = new Set(content('urgent-left-out.txt').split('\n'));
  const pack = readPack(folder);
  const ordinary = [...pack.phrasings.values()].flat().concat(pack.misses.map(({ text }) => text));
  return { urgent, ordinary: ordinary.filter((text) => !leftOut.has(text)).map((text) => ({ kind: null, text })) };
}
