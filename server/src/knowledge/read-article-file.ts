import { Steps } from '@frontdesk/shared/article-steps.ts';
import { problemSentence } from '@frontdesk/shared/problems.ts';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { Article } from '../domain/article.ts';

const text = v.pipe(v.string(), v.trim(), v.minLength(1));

/** Everything in the front matter is read as text: the numbers of a step are made numbers here. What is none stays text, and is refused as such. */
const numbersOf = (step: unknown): unknown =>
  typeof step !== 'object' || step === null
    ? step
    : Object.fromEntries(
        Object.entries(step).map(([key, value]) => [
          key,
          ['min', 'max', 'length'].includes(key) && typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : (value as unknown),
        ]),
      );

/** Front matter of an article file. `topic` is one of the starter pack's, and without it the one of the same name as the article. `fernshireOwn` marks the facts that another council has to write anew. */
const FrontMatter = v.strictObject({
  id: v.pipe(text, v.regex(/^[a-z0-9-]+$/)),
  question: text,
  phrasings: v.pipe(v.array(text), v.maxLength(500)),
  service: text,
  links: v.pipe(v.array(v.strictObject({ text, url: v.pipe(text, v.regex(/^(https?:\/\/|mailto:|tel:|\/(?!\/))\S+$/)) })), v.maxLength(10)),
  fernshireOwn: v.optional(v.array(text), []),
  topic: v.optional(v.pipe(text, v.regex(/^[a-z0-9-]+$/))),
  reviewDate: v.pipe(text, v.isoDate()),
  steps: v.optional(
    v.pipe(
      v.array(v.unknown()),
      v.transform((steps) => steps.map(numbersOf)),
      Steps,
    ),
    [],
  ),
});

export type ArticleFile = Omit<Article, 'siteId'> & { fernshireOwn: string[] };

/** Reads a Markdown file with front matter. Throws an Error that names the file and what is wrong with it. */
export function readArticleFile(name: string, content: string): ArticleFile {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(content);
  if (!match) throw new Error(`${name}: an article begins with front matter between two lines of three dashes.`);
  const parsed = v.safeParse(FrontMatter, parse(match[1] ?? '', { schema: 'failsafe' }));
  if (!parsed.success) throw new Error(`${name}: ${parsed.issues.map(problemOf).join('; ')}`);
  const answer = (match[2] ?? '').trim();
  if (answer === '') throw new Error(`${name}: the answer below the front matter is empty.`);
  return { ...parsed.output, topic: parsed.output.topic ?? parsed.output.id, answer, validFrom: null, validTo: null, translations: [] };
}

const problemOf = (issue: v.BaseIssue<unknown>): string => `${v.getDotPath(issue) ?? 'front matter'}: ${problemSentence(issue.message, issue.message)}`;
