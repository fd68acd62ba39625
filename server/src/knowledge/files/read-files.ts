import { importLimits, type ImportProblem } from '@frontdesk/shared/import-protocol.ts';
import type { ReadEntries } from '../article-entry.ts';
import { parseArticleFile } from '../read-article-file.ts';
import { pauseEvery } from '../pause.ts';
import { readCsv } from './read-csv.ts';
import { readText } from './read-text.ts';
import { isZip, unzip } from './unzip.ts';

export type NamedFile = { name: string; bytes: Uint8Array };
export const fileKinds = ['csv', 'markdown', 'zip'] as const;
export type FileKind = (typeof fileKinds)[number];

/** By the end of its name; null where it is none of them. */
export function kindOf(name: string): FileKind | null {
  if (isMarkdown(name)) return 'markdown';
  return /\.csv$/i.test(name) ? 'csv' : /\.zip$/i.test(name) ? 'zip' : null;
}

const isMarkdown = (name: string): boolean => /\.(md|markdown)$/i.test(name);
const about = (file: string, line: number | null, message: string): ImportProblem => ({ file, line, row: null, column: null, message });
const none = (problem: ImportProblem): ReadEntries => ({ entries: [], problems: [problem], leftOut: 0 });
/** At most so long without a pause, in milliseconds. */
const atOnce = 8;

/** The articles of a file that somebody sends: one Markdown file, a CSV file, or a zip file of Markdown files. */
export async function readSent({ name, bytes }: NamedFile, kind: FileKind): Promise<ReadEntries> {
  if (bytes.length > importLimits.bytes) return none(about(name, null, 'This file is larger than 10 MB. Bring it in as several files.'));
  if (kind === 'zip') {
    if (!isZip(bytes)) return none(about(name, null, 'This is not a zip file. Make it again, or choose the file itself.'));
    const unzipped = await unzip(bytes, isMarkdown);
    if ('refused' in unzipped) return none(about(unzipped.refused.name ?? name, null, unzipped.refused.message));
    const files = unzipped.files.flatMap((file) => (file.bytes === null ? [] : [{ name: file.name, bytes: file.bytes }]));
    const leftOut = unzipped.files.length - files.length;
    return files.length > 0
      ? { ...(await readMarkdown(files)), leftOut }
      : none(about(name, null, 'There are no Markdown files in this zip file: their names end in .md.'));
  }
  if (kind === 'markdown') return readMarkdown([{ name, bytes }]);
  const read = readText(bytes);
  return 'text' in read ? readCsv(name, read.text) : none(about(name, read.line, read.message));
}

export async function readMarkdown(files: readonly NamedFile[]): Promise<ReadEntries> {
  if (files.length > importLimits.articles) return none(about('', null, 'There are more than 5,000 articles. Bring them in in several parts.'));
  const all: ReadEntries = { entries: [], problems: [], leftOut: 0 };
  const rest = pauseEvery(atOnce);
  for (const { name, bytes } of files) {
    await rest();
    if (bytes.length > importLimits.fileBytes) {
      all.problems.push(about(name, null, 'This file is too large for an article.'));
      continue;
    }
    const read = readText(bytes);
    if (!('text' in read)) {
      all.problems.push(about(name, read.line, read.message));
      continue;
    }
    const parsed = parseArticleFile(name, read.text);
    if ('problems' in parsed) all.problems.push(...parsed.problems);
    else all.entries.push(parsed.entry);
  }
  return all;
}
