import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { importLimits, type ImportProblem, type ImportReport } from '@frontdesk/shared/import-protocol.ts';
import { exportArticles } from './app/knowledge/export-articles.ts';
import { importArticles } from './app/knowledge/import-articles.ts';
import { RefusedError } from './app/refused.ts';
import { startClock } from './clock.ts';
import { readConfig } from './config.ts';
import type { ReadEntries } from './knowledge/article-entry.ts';
import { kindOf, readMarkdown, readSent } from './knowledge/files/read-files.ts';
import { writeCsv } from './knowledge/files/write-csv.ts';
import { zipOf } from './knowledge/files/zip.ts';
import { writeArticleFile } from './knowledge/write-article-file.ts';
import { openStore } from './open-parts.ts';
import { listSites } from './store/sites.ts';
import type { Store } from './store/store.ts';
import { UsageError } from './usage-error.ts';

type Call = { args: string[]; env: NodeJS.ProcessEnv; root: string };
type Verb = (store: Store, clock: () => number, args: string[]) => Promise<string>;

/** An import was refused: each problem on a line, and nothing was kept. */
export class ImportRefused extends Error {}

/** `frontdesk knowledge export|import`; also while a server runs, which answers with what was published within a second. */
export async function knowledge({ args: [verb = '', ...rest], env, root }: Call): Promise<void> {
  const run = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  if (!run) throw new UsageError('knowledge takes export or import.');
  const config = readConfig(env, root);
  const store = await openStore(config);
  try {
    const clock = await startClock(config, store);
    clock.stop();
    process.stdout.write(await run(store, () => clock.now(), rest));
  } catch (error) {
    if (error instanceof RefusedError) throw new ImportRefused(error.message);
    if (error instanceof Error && 'syscall' in error && 'path' in error) throw new UsageError(`${String(error.path)} cannot be read or written.`);
    throw error;
  } finally {
    await store.close();
  }
}

const verbs: Record<string, Verb> = {
  async export(store, clock, args) {
    const { path, values } = parse('export', args, { site: { type: 'string' } });
    const site = typeof values.site === 'string' ? values.site : null;
    const sites = await store.read(listSites);
    if (site !== null && !sites.some(({ id }) => id === site))
      throw new UsageError(`There is no site "${site}". Sites: ${sites.map(({ id }) => id).join(', ')}.`);
    const articles = await exportArticles(store, site);
    const files = articles.map(({ id, fields }) => ({ name: `${id}.md`, text: writeArticleFile(id, fields) }));
    const kind = kindOf(path);
    if (kind === 'markdown') throw new UsageError('knowledge export takes a folder, a file that ends in .csv, or one that ends in .zip.');
    if (kind === 'csv') writeFileSync(path, [...writeCsv(articles)].join(''));
    else if (kind === 'zip') {
      const pieces: Uint8Array[] = [];
      for await (const piece of zipOf(files, new Date(clock()))) pieces.push(piece);
      writeFileSync(path, Buffer.concat(pieces));
    } else {
      mkdirSync(path, { recursive: true });
      for (const { name, text } of files) writeFileSync(join(path, name), text);
    }
    return `${path} holds ${articles.length} articles.\n`;
  },
  async import(store, clock, args) {
    const { path, values } = parse('import', args, { publish: { type: 'boolean' }, check: { type: 'boolean' } });
    const [then, check] = [values.publish === true ? 'publish' : 'review', values.check === true] as const;
    const report = await importArticles({ store, clock }, { read: await readPath(path), from: basename(path), then, check, by: null });
    if (report.problemsTotal > 0) throw new ImportRefused(refusalOf(report));
    return sentenceOf(report, then, check);
  },
};

function parse(verb: string, args: string[], options: Record<string, { type: 'string' | 'boolean' }>) {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) throw new Error(`knowledge ${verb} takes one path.`);
    return { path, values };
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

async function readPath(path: string): Promise<ReadEntries> {
  const about = statSync(path, { throwIfNoEntry: false });
  if (!about) throw new UsageError(`There is nothing at ${path}.`);
  if (about.isDirectory()) {
    const names = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    if (names.length > importLimits.files) throw new UsageError('There are more than 6,000 files in this folder. Name a part of it.');
    const files = names.map((entry) => relative(path, join(entry.parentPath, entry.name))).sort();
    const articles = files.filter((name) => kindOf(name) === 'markdown');
    if (articles.length === 0) throw new UsageError(`There are no Markdown files in ${path}: their names end in .md.`);
    return { ...(await readMarkdown(articles.map((name) => ({ name, bytes: readFileSync(join(path, name)) })))), leftOut: files.length - articles.length };
  }
  const kind = kindOf(path);
  if (kind === null) throw new UsageError('knowledge import takes a folder, or a file that ends in .md, .csv or .zip.');
  if (about.size > importLimits.bytes) throw new UsageError('This file is larger than 10 MB. Bring it in as several files.');
  return readSent({ name: basename(path), bytes: readFileSync(path) }, kind);
}

const lineOf = ({ file, line, row, column, message }: ImportProblem): string => {
  const place = [row === null ? null : `row ${row}`, line === null ? null : `line ${line}`, column].filter((part) => part !== null);
  return `${[file, ...place].join(', ')}: ${message}`;
};

const refusalOf = ({ problems, problemsTotal }: ImportReport): string => {
  const more = problemsTotal - problems.length;
  return [...problems.map(lineOf), ...(more > 0 ? [`And ${more} more.`] : []), 'Nothing was brought in.'].join('\n');
};

function sentenceOf({ added, changed, unchanged, drafts, leftOut }: ImportReport, then: 'publish' | 'review', check: boolean): string {
  const counts = `${added} new, ${changed} changed, ${unchanged} as they were`;
  const done = check ? 'Nothing is wrong. This would be' : then === 'publish' ? 'Published:' : 'Handed in, to be looked at:';
  const beside = drafts === 0 ? '' : ` ${drafts} had a draft, which stays in the history.`;
  return `${done} ${counts}.${beside}${leftOut === 0 ? '' : leftOut === 1 ? ' One file is no Markdown file and was left out.' : ` ${leftOut} files are no Markdown files and were left out.`}\n`;
}
