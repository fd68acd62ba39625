import * as v from 'valibot';
import { articleLimits } from './article-form.ts';
import { commands } from './commands.ts';
import { ArticleRecord } from './knowledge-protocol.ts';
import { typedText } from './text-fields.ts';
import { Id, Time } from './vocabulary.ts';

/** `days`: older questions are not listed. `rows`: questions that one act can settle. */
export const askedLimits = { page: 10, days: 90, questions: 2_000, rows: 500, texts: 20, pages: 5, checked: 10, text: articleLimits.phrasing } as const;

/**
 * Why somebody should look at a question: it had no answer; what it was answered with did not help, or none of the choices was meant; one of the choices was
 * taken; and a person answered it in the end.
 */
export const askedKinds = ['unanswered', 'notHelped', 'picked', 'advised'] as const;
export const AskedKind = v.picklist(askedKinds);
export type AskedKind = v.InferOutput<typeof AskedKind>;

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Named = { articleId: Id, question: v.string() };

/** Questions that ask the same. Texts are masked: no addresses, and no numbers of cards, telephones and accounts. */
export const AskedGroup = v.object({
  /** That of its newest question. */
  id: Id,
  siteId: Id,
  siteName: v.string(),
  count: Count,
  firstAt: Time,
  lastAt: Time,
  /** Those most asked from first; an empty address is that of no page. */
  pages: v.array(v.object({ url: v.string(), count: Count })),
  /** The commonest first, then the newest; each once. */
  texts: v.array(v.object({ text: v.string(), count: Count, kinds: v.array(AskedKind), language: v.string() })),
  /** What an act is to name: the newest, `askedLimits.rows` at most. */
  rows: v.array(Id),
  /** What the assistant would take it for today; `version` is the article's. `isNear`: near enough that it would answer with it or offer it. */
  likest: v.nullable(v.object({ ...Named, version: Count, isNear: v.boolean() })),
  /** What most of them were answered with, or taken from choices. */
  given: v.nullable(v.object({ ...Named, count: Count })),
  /** What a person wrote to the newest of those that came to one. */
  advice: v.nullable(v.object({ text: v.string(), at: Time })),
});
export type AskedGroup = v.InferOutput<typeof AskedGroup>;

const Rows = v.pipe(v.array(Id), v.minLength(1), v.maxLength(askedLimits.rows));
const Texts = v.pipe(v.array(typedText(articleLimits.phrasing)), v.maxLength(askedLimits.texts, 'phrasingsMany'));
const Version = v.pipe(v.number(), v.integer(), v.minValue(0));

/** All staff. An act on questions that somebody else has settled meanwhile is refused as `changedMeanwhile`. */
export const askedCommands = commands({
  /** What needs looking at, alike together: newest and commonest first, each question counting half as much every week. `from` counts groups. */
  'asked.list': {
    payload: v.strictObject({ siteId: v.nullable(Id), kind: v.nullable(AskedKind), from: v.pipe(Version, v.maxValue(askedLimits.questions)) }),
    result: v.object({
      groups: v.array(AskedGroup),
      total: Count,
      /** Questions, not groups; those of each kind whatever kind is asked for. One can be of several. */
      questions: Count,
      counts: v.record(AskedKind, Count),
      /** How many left the list in the last seven days because an article that was published since answers them. */
      answeredNow: Count,
      sites: v.array(v.object({ id: Id, name: v.string() })),
    }),
  },
  /**
   * Makes phrasings of an article out of them: in its draft where there is one, else in a new draft that is handed in. Nothing is published. `version`: of the article
   * as it was read. `added` 0: the article has them all already.
   */
  'asked.phrase': {
    payload: v.strictObject({ rows: Rows, articleId: Id, version: Version, texts: v.pipe(Texts, v.minLength(1, 'emptyText')) }),
    result: v.object({ article: ArticleRecord, added: Count }),
  },
  /** A new draft that asks `question`, with `texts` as its phrasings; `withAdvice`: and what a person wrote as its answer. */
  'asked.draft': {
    payload: v.strictObject({ rows: Rows, question: typedText(articleLimits.question), texts: Texts, withAdvice: v.boolean() }),
    result: v.object({ article: ArticleRecord }),
  },
  /** They are not needed. */
  'asked.dismiss': { payload: v.strictObject({ rows: Rows }), result: v.object({ dismissed: Count }) },
});
export type AskedCommands = typeof askedCommands;
