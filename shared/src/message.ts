import * as v from 'valibot';
import { stepKinds } from './article-steps.ts';
import { tryOutcomes } from './call-back.ts';
import { UrgentKind } from './urgent.ts';
import { Id, Language, Seq, Time } from './vocabulary.ts';

/** A run of text inside a block. `href` is absent unless the link's protocol is http, https, mailto or tel, or it is a path. */
export const Span = v.object({ text: v.string(), bold: v.optional(v.boolean()), href: v.optional(v.string()) });
/** The primary part of a BCP 47 tag, where the words are in another language than what is around them. */
const language = v.optional(Language);
/** The safe subset of Markdown that articles use, already parsed: an app draws it with elements and never as HTML. */
export const Block = v.variant('type', [
  v.object({ type: v.literal('paragraph'), spans: v.array(Span), language }),
  v.object({ type: v.literal('list'), items: v.array(v.array(Span)), language }),
]);
export const ArticleLink = v.object({ text: v.string(), url: v.string() });
export type Span = v.InferOutput<typeof Span>;
export type Block = v.InferOutput<typeof Block>;
export type ArticleLink = v.InferOutput<typeof ArticleLink>;

/** An article. `reviewDate` is an ISO date, such as 2027-05-03. */
export const AnswerBody = v.object({
  type: v.literal('answer'),
  articleId: Id,
  heading: v.string(),
  blocks: v.array(Block),
  links: v.array(ArticleLink),
  reviewDate: v.string(),
  /** Which it is translated into; absent in English. */
  language,
  /** Sentences of a language model's for this question, each of which the article supports: plain text, never a link. They stand above the article, and are named so. */
  rephrased: v.optional(v.array(v.string())),
  /** Only the passages that a question after the answer was about. */
  isPart: v.optional(v.boolean()),
});
export type AnswerBody = v.InferOutput<typeof AnswerBody>;
/**
 * What was understood of the message before it, as the answer to the step of that key; null where it was skipped. `said`: the same in the language of the step, where
 * that is not English.
 */
const noted = v.optional(v.object({ key: v.string(), answer: v.nullable(v.string()), said: v.optional(v.string()) }));

/**
 * A question that an article asks before its answer is given. `options`: texts to choose from, of a choice alone. `min` and `max`: the ends of a number, both included;
 * `length`: the most characters of a text. `language`: of `ask` and `options`, where the article is said in another than English. `again`: asked once more, because what was said had not the form. `place`: the first of two is at 1 of 2.
 */
export const StepBody = v.object({
  type: v.literal('step'),
  articleId: Id,
  key: v.string(),
  ask: v.string(),
  kind: v.picklist(stepKinds),
  options: v.array(v.string()),
  min: v.optional(v.number()),
  max: v.optional(v.number()),
  length: v.optional(v.number()),
  language,
  again: v.boolean(),
  place: v.object({ at: v.number(), of: v.number() }),
  noted,
});
export type StepBody = v.InferOutput<typeof StepBody>;

/** Whom to ring, and where there is one a form on the web to report it with. */
const UrgentNumber = v.object({ label: v.string(), phone: v.string(), detail: v.string(), url: v.optional(v.string()) });

/**
 * What the assistant says. `choices`: articles of which one may be meant; `ask` null asks in the usual words. `elsewhere`: another body's business.
 * `ownCase`: about what only staff can look up, with its number where one was given.
 */
export const AssistantBody = v.variant('type', [
  v.object({ ...AnswerBody.entries, noted }),
  StepBody,
  v.object({ type: v.literal('noAnswer') }),
  v.object({ type: v.literal('choices'), ask: v.nullable(v.string()), options: v.array(v.object({ articleId: Id, text: v.string() })) }),
  v.object({ type: v.literal('elsewhere'), name: v.string(), about: v.string(), url: v.string(), phone: v.nullable(v.string()) }),
  v.object({ type: v.literal('ownCase'), reference: v.nullable(v.string()) }),
  /** Somebody may be in danger: whom to ring, before anything else. */
  v.object({ type: v.literal('urgent'), kind: UrgentKind, numbers: v.array(UrgentNumber) }),
  v.object({ type: v.literal('greeting') }),
  v.object({ type: v.literal('thanks') }),
]);
export type AssistantBody = v.InferOutput<typeof AssistantBody>;

/** How a resident who wrote a message can be reached; staff alone see it. */
export const Contact = v.object({ name: v.string(), email: v.nullable(v.string()), phone: v.nullable(v.string()) });
export type Contact = v.InferOutput<typeof Contact>;

/** When somebody is to be rung; `soon` is as soon as somebody is free. */
const window = { from: Time, to: Time, soon: v.boolean() };

export const unavailableReasons = ['outOfHours', 'nobodySignedIn', 'queueFull'] as const;

/** It is the resident's turn, and nothing comes: they are asked, then told when the chat will be closed; or they or the advisor gave it more time. */
const SilenceNotice = v.variant('step', [
  v.object({ type: v.literal('silence'), step: v.literal('nudged') }),
  v.object({ type: v.literal('silence'), step: v.literal('warned'), closesAt: Time }),
  v.object({ type: v.literal('silence'), step: v.literal('broken') }),
  v.object({ type: v.literal('silence'), step: v.literal('extended'), firstName: v.string() }),
]);
export type SilenceNotice = v.InferOutput<typeof SilenceNotice>;

/**
 * What happened in a conversation, as people see it. `note`, `contact` and `details` are for staff: they are absent
 * from every notice a resident is sent.
 */
export const Notice = v.variant('type', [
  v.object({ type: v.literal('rated'), answerSeq: Seq, helped: v.boolean() }),
  v.object({ type: v.literal('queued'), teamName: v.string(), reason: v.picklist(['asked', 'notHelped', 'returned']) }),
  v.object({ type: v.literal('nobodyAvailable'), reason: v.picklist(unavailableReasons), opensAt: v.nullable(Time) }),
  v.object({ type: v.literal('joined'), firstName: v.string(), teamName: v.string() }),
  v.object({ type: v.literal('transferred'), fromFirstName: v.string(), teamName: v.string(), note: v.optional(v.string()) }),
  v.object({ type: v.literal('messageLeft'), reference: v.string(), text: v.string(), contact: v.optional(Contact) }),
  v.object({
    type: v.literal('callBackPromised'),
    reference: v.string(),
    /** The first name of the advisor who promised it; null when the resident asked. */
    firstName: v.nullable(v.string()),
    ...window,
    details: v.optional(v.object({ name: v.string(), phone: v.string(), reason: v.string() })),
  }),
  v.object({ type: v.literal('callBackTaken'), firstName: v.string() }),
  /** `next`: when we try again; null when we do not. */
  v.object({
    type: v.literal('callBackTried'),
    firstName: v.string(),
    outcome: v.picklist(tryOutcomes),
    tries: v.number(),
    next: v.nullable(v.object(window)),
  }),
  /** The time that was promised passed without a call. */
  v.object({ type: v.literal('callBackLate') }),
  v.object({ type: v.literal('callBackCancelled') }),
  v.object({
    type: v.literal('ended'),
    by: v.picklist(['resident', 'advisor', 'assistant', 'silence']),
    firstName: v.nullable(v.string()),
    /** Of an end by silence: for how long nobody wrote, and what the resident can name the chat by. */
    silentSeconds: v.optional(v.number()),
    reference: v.optional(v.string()),
  }),
  SilenceNotice,
]);
export type Notice = v.InferOutput<typeof Notice>;

const place = { seq: Seq, at: Time };
/** One part of a conversation. `seq` starts at 1 and has no gaps; `at` is the server's time in epoch milliseconds. */
export const Message = v.variant('kind', [
  v.object({ ...place, kind: v.literal('resident'), text: v.string(), clientMessageId: v.string() }),
  v.object({ ...place, kind: v.literal('advisor'), text: v.string(), clientMessageId: v.string(), firstName: v.string(), teamName: v.string() }),
  v.object({ ...place, kind: v.literal('assistant'), body: AssistantBody }),
  v.object({ ...place, kind: v.literal('notice'), notice: Notice }),
]);
export type Message = v.InferOutput<typeof Message>;
