import type { ImportProblem } from '@frontdesk/shared/import-protocol.ts';
import { Id, Language } from '@frontdesk/shared/vocabulary.ts';
import * as v from 'valibot';
import type { Article } from '../domain/article.ts';
import { checkEntry, type ArticleEntry, type Place } from './article-entry.ts';
import { readFrontMatter, type FrontMatter } from './front-matter.ts';
import { stepsOf, stepWordsOf } from './read-steps.ts';

const text = v.pipe(v.string(), v.trim());
/** What is left empty is as what is left out. */
const optional = v.optional(
  v.pipe(
    text,
    v.transform((value): string | null => (value === '' ? null : value)),
  ),
  '',
);
const list = <S extends v.GenericSchema>(of: S) =>
  v.optional(
    v.pipe(
      v.unknown(),
      v.transform((value) => (value === '' ? [] : value)),
      v.array(of),
    ),
    [],
  );

/**
 * Front matter of an article file; what the values may be is the form's to say. `topic` is one of the starter pack's, and where the key is missing the one of the
 * same name as the article. `fernshireOwn` marks the facts that another council has to write anew.
 */
const Front = v.strictObject({
  id: v.pipe(text, Id),
  question: text,
  phrasings: list(text),
  service: text,
  sites: list(v.pipe(text, Id)),
  links: list(v.strictObject({ text, url: text })),
  fernshireOwn: list(text),
  topic: v.optional(text),
  reviewDate: text,
  owner: optional,
  validFrom: optional,
  validTo: optional,
  steps: list(v.unknown()),
  translations: list(v.strictObject({ language: v.pipe(text, Language), question: text, phrasings: list(text), answer: text, steps: list(v.unknown()) })),
});
const fieldNames = Object.keys(Front.entries).join(', ');

/** What the form calls its fields, where a file has another name for them. */
const ownName: Record<string, string> = { siteIds: 'sites', ownerId: 'owner' };

export type ParsedFile = { entry: ArticleEntry; fernshireOwn: string[] } | { problems: ImportProblem[] };

/** Reads a Markdown file with front matter, or all that keeps it from being read, each with its line. */
export function parseArticleFile(name: string, content: string): ParsedFile {
  const plain = content.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const at = (line: number | null, message: string, column: string | null = null): ImportProblem => ({ file: name, line, row: null, column, message });
  const match = /^---[ \t]*\n([\s\S]*?\n|)---[ \t]*(?:\n([\s\S]*))?$/.exec(plain);
  if (!match) return { problems: [at(1, 'An article begins with front matter between two lines of three dashes.')] };
  const [, front = '', body = ''] = match;
  const read = readFrontMatter(front);
  if ('problems' in read) return { problems: read.problems.map(({ line, message }) => at(line, message)) };
  if (typeof read.value !== 'object' || read.value === null || Array.isArray(read.value))
    return { problems: [at(1, `The front matter has a field on each line, such as "question: ...": ${fieldNames}.`)] };
  const parsed = v.safeParse(Front, read.value);
  if (!parsed.success) return { problems: parsed.issues.slice(0, 20).map((issue) => at(...sentenceOf(issue, read))) };
  const { id, fernshireOwn, topic = /^[a-z0-9-]{1,64}$/.test(id) ? id : '', ...fields } = parsed.output;
  const answer = body.trim();
  const answerLine =
    plain.slice(0, plain.length - body.length).split('\n').length + body.slice(0, body.length - body.trimStart().length).split('\n').length - 1;
  const placeOf = (path: string, line = 1): Place => {
    const { file, row } = at(null, '');
    if (path === 'answer') return { file, row, line: answerLine + line - 1, column: 'answer' };
    const parts = path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : (ownName[part] ?? part)));
    return { file, row, line: read.lineOf(parts) + line - 1, column: path === '' ? null : parts.join('.') };
  };
  const translations = fields.translations.map((one) => ({ ...one, steps: stepWordsOf(one.steps) }));
  const all = { ...fields, topic: topic === '' ? null : topic, steps: stepsOf(fields.steps), translations, answer };
  return { entry: { id, fields: all, placeOf }, fernshireOwn };
}

function sentenceOf(issue: v.BaseIssue<unknown>, { lineOf }: FrontMatter): [line: number, message: string, column: string | null] {
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  const name = path.map(String).join('.');
  const last = String(path.at(-1) ?? '');
  const line = lineOf(path);
  if (issue.expected === 'never')
    return [
      line,
      `There is no field "${last.slice(0, 60)}" here. There are: ${path.length === 1 ? fieldNames : 'text, url; language, question, phrasings, answer, steps'}.`,
      name,
    ];
  if (issue.input === undefined) return [Math.max(1, line), `The field "${last}" is missing.`, name];
  if (last === 'id') return [line, 'An id has 1 to 64 letters without accents, digits, hyphens and underscores.', name];
  if (last === 'language') return [line, 'Write the language as its code of two or three small letters, such as pl.', name];
  const lists = ['phrasings', 'sites', 'links', 'fernshireOwn', 'translations', 'steps'];
  if (lists.includes(last)) return [line, 'This takes a list, each part on a line of its own that begins with a dash.', name];
  return [line, typeof issue.input === 'object' ? 'This takes one text, and no list or fields.' : 'This is not in the form we expect. Check it.', name];
}

export type ArticleFile = Omit<Article, 'siteId'> & { fernshireOwn: string[] };

/** Reads a file that comes with the program. Throws an Error that names the file and what is wrong with it. */
export function readArticleFile(name: string, content: string): ArticleFile {
  const parsed = parseArticleFile(name, content);
  if ('problems' in parsed) throw refused(parsed.problems);
  const { id, fields } = parsed.entry;
  const { sites: _sites, owner: _owner, steps = [], ...article } = fields;
  const checked = checkEntry(parsed.entry, { ...article, steps, siteIds: ['demo'], ownerId: null });
  if ('problems' in checked) throw refused(checked.problems);
  const { translations } = checked.form;
  return { id, ...article, steps: checked.form.steps, translations, fernshireOwn: parsed.fernshireOwn };
}

const refused = (problems: readonly ImportProblem[]): Error =>
  new Error(problems.map(({ file, line, column, message }) => `${file}, line ${line}${column === null ? '' : `, ${column}`}: ${message}`).join('\n'));
