import { importLimits, type ImportProblem } from '@frontdesk/shared/import-protocol.ts';
import type { ReadEntries } from '../article-entry.ts';
import { parseArticleFile } from '../read-article-file.ts';
import { pauseEvery } from './pause.ts';
import { readCsv } from './read-csv.ts';
import { readText } from './read-text.ts';
import { isZip, unzip } from './unzip.ts';

export type NamedFile = { name: string; bytes: Uint8Array };

const isMarkdown = (name: string): boolean => /\.(md|markdown)$/i.test(name);
const about = (file: string, line: number | null, message: string): ImportProblem => ({ file, line, row: null, column: null, message });
const none = (problem: ImportProblem): ReadEntries => ({ entries: [], problems: [problem], leftOut: 0 });
/** At most so long without a pause, in milliseconds. */
const atOnce = 8;

/** The articles of a file that somebody sends: one Markdown file, a CSV file, or a zip file of Markdown files, told by what is in it and by its name. */
export async function readSent({ name, bytes }: NamedFile): Promise<ReadEntries> {
  if (bytes.length > importLimits.bytes) return none(about(name, null, 'This file is larger than 10 MB. Bring it in as several files.'));
  if (isZip(bytes)) {
    const unzipped = await unzip(bytes, isMarkdown);
    if ('refused' in unzipped) return none(about(unzipped.refused.name ?? name, null, unzipped.refused.message));
    const files = unzipped.files.flatMap((file) => (file.bytes === null ? [] : [{ name: file.name, bytes: file.bytes }]));
    const leftOut = unzipped.files.length - files.length;
    return files.length > 0
      ? { ...(await readMarkdown(files)), leftOut }
      : none(about(name, null, 'There are no Markdown files in this zip file: their names end in .md.'));
  }
  if (isMarkdown(name)) return readMarkdown([{ name, bytes }]);
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
