import type { Message } from '@frontdesk/shared/message.ts';
import type { Context, ConversationEvent } from '../conversation.ts';

/**
 * What a message to the assistant was as a question, where it was one: a question by itself; an opening too vague to be one article's ("bins"); words that name
 * nothing and follow an answer ("how much?"); one of the choices; none of them; or what was told to a step of an article. Greetings, requests for a person, cases of one's own and abuse are none of these.
 */
export type AskedAs = 'question' | 'vague' | 'follows' | 'picked' | 'declined' | 'told';

/** What became of a question at once: an answer, choices, or nothing. */
export const askedHows = ['answered', 'choices', 'none'] as const;
export type AskedHow = (typeof askedHows)[number];

/** `isWhole`: it can be learnt from by itself. `answerSeq`: the message that answered it with an article, by which it is rated. */
type Answered = { articleId: string | null; answerSeq: number | null };
export type AskedChange =
  | ({ type: 'asked'; seq: number; how: AskedHow; isWhole: boolean } & Answered)
  /** The last choices: one of them was taken, or none. */
  | { type: 'picked'; articleId: string; answerSeq: number | null }
  | { type: 'declined' }
  /** The answer came after the steps of its article. */
  | { type: 'told'; articleId: string; answerSeq: number }
  | { type: 'rated'; answerSeq: number; helped: boolean }
  /** A person wrote for the first time: what was asked before has their answer there. */
  | { type: 'advised'; seq: number };

/** What one step of a conversation means for the log of what people ask. `messages` are those that it added. Pure. */
export function observeAsked(before: Pick<Context, 'answeredAt' | 'answeredUpTo'>, event: ConversationEvent, messages: readonly Message[]): AskedChange[] {
  switch (event.type) {
    case 'assistant.answered':
      return event.asked === undefined ? [] : changesOf(event.asked, event.forSeq, messages);
    case 'person.requested':
      return event.asked === undefined || event.forSeq === undefined ? [] : changesOf(event.asked, event.forSeq, messages);
    case 'answer.rated':
      return [{ type: 'rated', answerSeq: event.answerSeq, helped: event.helped }];
    case 'advisor.wrote':
      return before.answeredAt === null && before.answeredUpTo > 0 ? [{ type: 'advised', seq: event.nextSeq }] : [];
    default:
      return [];
  }
}

function changesOf(as: AskedAs, seq: number, messages: readonly Message[]): AskedChange[] {
  if (as === 'declined') return [{ type: 'declined' }];
  // What a surge pins is said first: the answer to the question is the last.
  const said = messages.filter((message) => message.kind === 'assistant').at(-1);
  const body = said?.body;
  const answered = body?.type === 'answer' && said ? { articleId: body.articleId, answerSeq: said.seq } : null;
  if (as === 'told') return answered ? [{ type: 'told', ...answered }] : [];
  // An article that asks first has been found, and is not rated before it is said.
  const given = answered ?? (body?.type === 'step' ? { articleId: body.articleId, answerSeq: null } : null);
  if (as === 'picked') return given ? [{ type: 'picked', ...given }] : [{ type: 'declined' }];
  const isWhole = as === 'question';
  switch (body?.type) {
    case 'answer':
    case 'step':
      return [{ type: 'asked', seq, how: 'answered', isWhole, articleId: given?.articleId ?? null, answerSeq: given?.answerSeq ?? null }];
    case 'elsewhere':
      return [{ type: 'asked', seq, how: 'answered', isWhole, articleId: null, answerSeq: null }];
    case 'choices':
      return [{ type: 'asked', seq, how: 'choices', isWhole, articleId: null, answerSeq: null }];
    case 'noAnswer':
      return [{ type: 'asked', seq, how: 'none', isWhole, articleId: null, answerSeq: null }];
    default:
      return [];
  }
}
