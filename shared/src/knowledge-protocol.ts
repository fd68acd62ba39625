import * as v from 'valibot';
import { ArticleDraft, articleLimits } from './article-form.ts';
import { commands, events } from './commands.ts';
import { Changes } from './people-protocol.ts';
import { ArticlePreview } from './preview.ts';
import { Problem } from './problems.ts';
import { typedText } from './text-fields.ts';
import { Id, Time } from './vocabulary.ts';

const Version = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What is being done to an article beside what is live: nothing, somebody writes, or it waits for somebody to look at it and publish it. */
export const workStages = ['none', 'draft', 'review'] as const;
/** What a list can be narrowed to. `due`: live, and past its review date. */
export const articleStages = ['draft', 'review', 'published', 'due'] as const;
export type ArticleStage = (typeof articleStages)[number];

export const articleActs = ['saved', 'submitted', 'returned', 'published', 'withdrawn', 'discarded', 'imported'] as const;
export type ArticleAct = (typeof articleActs)[number];

const standing = { id: Id, isLive: v.boolean(), work: v.picklist(workStages), ...Changes };

/** One article in a list: the question and service that are being written, or those that are live. */
export const ArticleRow = v.object({
  ...standing,
  question: v.string(),
  service: v.string(),
  siteNames: v.array(v.string()),
  reviewDate: v.string(),
  ownerName: v.nullable(v.string()),
});
export type ArticleRow = v.InferOutput<typeof ArticleRow>;

/** `draft` null: nobody is changing it. `live` null: the assistant does not know it. `returned`: what is to be changed, where the last act was to return it. */
export const ArticleRecord = v.object({
  ...standing,
  draft: v.nullable(ArticleDraft),
  live: v.nullable(ArticleDraft),
  returned: v.nullable(v.object({ by: v.string(), note: v.string() })),
});
export type ArticleRecord = v.InferOutput<typeof ArticleRecord>;

/** A step in an article's life, with the article as it was after it. `by` is a whole name. */
export const ArticleVersion = v.object({
  version: Version,
  at: Time,
  by: v.string(),
  act: v.picklist(articleActs),
  note: v.nullable(v.string()),
  form: ArticleDraft,
});
export type ArticleVersion = v.InferOutput<typeof ArticleVersion>;

/** Another article that the assistant would take some of the lines for. */
export const Confusion = v.object({ articleId: Id, question: v.string(), lines: v.array(v.string()) });

/** What the assistant would make of an article that is being written. */
export const ArticleCheck = v.object({
  /** As residents would see it, in English first and then in each of its languages. */
  previews: v.array(ArticlePreview),
  /** What stands in the way of publishing it, field by field; those of the answer name the line. */
  problems: v.array(Problem),
  confusions: v.array(Confusion),
  /** Phrasings that would not be understood if nobody had written them down: other people's ways of saying the same are not, either. */
  missed: v.array(v.string()),
  /** What residents asked lately that is likest to it and was not answered. */
  asked: v.array(v.string()),
  /** Who gets the chats about its service; null where the service is new. */
  teamName: v.nullable(v.string()),
});
export type ArticleCheck = v.InferOutput<typeof ArticleCheck>;

/** An address in live articles that leads nowhere. `since`: when it first failed; `articles` are those it stands in. */
export const BrokenLink = v.object({
  url: v.string(),
  reason: v.string(),
  since: Time,
  checkedAt: Time,
  articles: v.array(v.object({ id: Id, question: v.string() })),
});
export type BrokenLink = v.InferOutput<typeof BrokenLink>;

/** `left` of `total` are still to be followed. `checkedAt`: when the last one was; null before the first. `unreached`: sites without a website of their own, whose paths such as /bins are not followed. */
export const LinkReport = v.object({
  links: v.array(BrokenLink),
  total: v.number(),
  left: v.number(),
  checkedAt: v.nullable(Time),
  unreached: v.number(),
});
export type LinkReport = v.InferOutput<typeof LinkReport>;

const ofArticle = { articleId: Id, version: Version };
const article = v.object({ article: ArticleRecord });
const Choice = v.object({ id: Id, name: v.string() });

/**
 * All staff write; supervisors and admins publish, return and withdraw. A change names the version that was read, and is refused as `changedMeanwhile` after
 * somebody else's. `value` has the form ArticleDraft, and CompleteArticle where it is handed in or published; what is wrong in it is refused as `invalid`, field by field.
 */
export const knowledgeCommands = commands({
  /** In the order of their questions; of `review` and `draft` the last changed first. `from` counts articles. */
  'article.list': {
    payload: v.strictObject({
      find: v.pipe(v.string(), v.trim(), v.maxLength(articleLimits.search, 'tooLong')),
      stage: v.nullable(v.picklist(articleStages)),
      siteId: v.nullable(Id),
      from: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000)),
    }),
    result: v.object({
      articles: v.array(ArticleRow),
      total: v.number(),
      sites: v.array(Choice),
      counts: v.object({ all: v.number(), draft: v.number(), review: v.number(), published: v.number(), due: v.number() }),
    }),
  },
  /** What the fields of an article can be. `topics`: subjects that every council is asked about, whose phrasings come with Frontdesk. */
  'article.options': {
    payload: v.strictObject({}),
    result: v.object({
      today: v.string(),
      sites: v.array(Choice),
      services: v.array(v.object({ siteId: Id, name: v.string(), teamName: v.string() })),
      owners: v.array(Choice),
      topics: v.array(v.object({ id: Id, title: v.string(), phrasings: v.number() })),
    }),
  },
  'article.read': { payload: v.strictObject({ articleId: Id }), result: article },
  'article.check': { payload: v.strictObject({ articleId: v.nullable(Id), value: v.unknown() }), result: v.object({ check: ArticleCheck }) },
  /** `articleId` null: a new one, of version 0. `then`: what is done with it once it is kept. */
  'article.save': {
    payload: v.strictObject({ articleId: v.nullable(Id), version: Version, value: v.unknown(), then: v.picklist(['draft', 'review', 'publish']) }),
    result: article,
  },
  /** Back to whoever wrote it, with what is to be changed. */
  'article.return': { payload: v.strictObject({ ...ofArticle, note: typedText(articleLimits.note) }), result: article },
  /** The assistant knows it no more; what was live becomes a draft. */
  'article.withdraw': { payload: v.strictObject(ofArticle), result: article },
  /** What is being written is dropped; what is live stays. Its versions stay. */
  'article.discard': { payload: v.strictObject(ofArticle), result: article },
  /** The first 200 that are broken, those that failed first before the others. All staff. */
  'link.list': { payload: v.strictObject({}), result: LinkReport },
  /** Follows every link of live articles, beginning now. Supervisors and admins. */
  'link.check': { payload: v.strictObject({}), result: LinkReport },
  /** Newest first; `before` is the last version of the page before. */
  'article.history': {
    payload: v.strictObject({ articleId: Id, before: v.nullable(Version) }),
    result: v.object({ versions: v.array(ArticleVersion), more: v.boolean() }),
  },
});

export const knowledgeEvents = events({
  /** Somebody changed articles: screens that list them read them again. `mark` goes up. */
  'article.changed': v.object({ articleId: v.nullable(Id), changedBy: v.string(), changedAt: Time }),
});
export type KnowledgeCommands = typeof knowledgeCommands;
