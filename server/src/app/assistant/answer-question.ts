import type { Found } from '../../domain/assistant/decide-answer.ts';
import { saidIn, type Article } from '../../domain/article.ts';
import { findConversation, lockConversation, type Conversation } from '../../store/conversations.ts';
import { listMessages } from '../../store/messages.ts';
import { teamOfService } from '../../store/sites.ts';
import { perform } from '../conversation/perform.ts';
import { momentOf, step, type Step } from '../conversation/step.ts';
import type { Deps } from '../deps.ts';
import { RefusedError } from '../refused.ts';
import { withAdmission } from '../routing/with-admission.ts';
import { pinnedArticle } from '../surge/site-surge.ts';
import { answerBodyOf } from './answer-body.ts';
import { rephrased } from '../writing/rephrase.ts';
import { replyTo, type Reply } from './reply-to.ts';

/** So often is a message read anew because another of the same conversation was answered meanwhile. */
const readingsMost = 10;
/** Of so many messages after the last that was answered, those before one are answered first. */
const burstMost = 50;

/**
 * Answers the question at `forSeq`, owed since it was stored. Messages of a burst are answered in their order, because one may only be understood with the one before:
 * those that still wait are answered first, here or by whoever is at it already. `hurry`: something newer waits for this to be said.
 */
export async function answerQuestion(deps: Deps, conversationId: string, forSeq: number, hurry?: AbortSignal): Promise<void> {
  const earlier = await deps.store.read(async (tx) => {
    const one = await findConversation(tx, conversationId);
    const since = one ? await listMessages(tx, conversationId, one.context.answeredUpTo, burstMost) : [];
    return since.filter(({ kind, seq }) => kind === 'resident' && seq < forSeq);
  });
  // One that fails has a row of its own, and is no reason to leave this one.
  for (const { seq } of earlier) await answerOne(deps, conversationId, seq, hurry).catch(() => undefined);
  await answerOne(deps, conversationId, forSeq, hurry);
}

/**
 * Searching happens outside the transaction; a conversation that has gone on to a person meanwhile is left alone, and one in which another message was answered
 * meanwhile is read anew: what that told counts.
 */
async function answerOne(deps: Deps, conversationId: string, forSeq: number, hurry: AbortSignal | undefined): Promise<void> {
  for (let reading = 1; reading <= readingsMost; reading++) {
    const [one, question] = await deps.store.read(
      async (tx) => [await findConversation(tx, conversationId), (await listMessages(tx, conversationId, forSeq - 1, 1))[0]] as const,
    );
    if (one?.state !== 'assistant' || question?.kind !== 'resident' || one.context.answeredUpTo >= forSeq) return;

    const reply = await withOtherWords(deps, one, await replyTo(deps, one, question.text), hurry);
    const taken = await (reply.type === 'person' ? leadToPerson(deps, one, reply, forSeq) : answer(deps, one, reply, forSeq)).catch((error: unknown) => {
      if (error instanceof RefusedError) return undefined;
      throw error;
    });
    if (taken === 'stale') continue;
    if (taken) perform(deps, [taken]);
    return;
  }
}

/** Where the assistant is sure, the article may begin with other words for it: those that it supports. */
async function withOtherWords(deps: Deps, one: Conversation, reply: Reply, hurry?: AbortSignal): Promise<Reply> {
  if (reply.type !== 'say' || !reply.isSure || reply.body.type !== 'answer') return reply;
  const words = await rephrased(deps, one, reply.body, reply.question, hurry);
  return words ? { ...reply, body: { ...reply.body, rephrased: words } } : reply;
}

async function leadToPerson(
  deps: Deps,
  one: Conversation,
  { say, reason, asked }: Extract<Reply, { type: 'person' }>,
  forSeq: number,
): Promise<Step | undefined> {
  return withAdmission(deps, one.siteId, async (tx, moment, admissionOf) => {
    const before = await lockConversation(tx, one.id);
    if (before?.state !== 'assistant') return undefined;
    const event = {
      type: 'person.requested' as const,
      admission: await admissionOf(before),
      forSeq,
      ...(say && { say }),
      ...(reason === 'notHelped' && { reason }),
      ...(asked && { asked }),
    };
    return step(tx, moment, before, event, 'system');
  });
}

async function answer(
  deps: Deps,
  one: Conversation,
  { body: said, question, asked, found, form, told }: Extract<Reply, { type: 'say' }>,
  forSeq: number,
): Promise<Step | 'stale' | undefined> {
  const sure = said.type === 'answer' || said.type === 'step' ? deps.knowledge.article(one.siteId, said.articleId) : undefined;
  const looked = sure !== undefined || said.type === 'noAnswer' || said.type === 'choices';
  const pinned = looked ? pinnedFor(deps, one, found, sure) : undefined;
  // In place of none, and of a choice: what most people come for just now needs no asking back.
  const body = pinned && !sure ? answerBodyOf(saidIn(pinned, one.language), one.context) : said;
  const lead = sure && pinned;
  const article = sure ?? pinned;

  return deps.store.transaction(async (tx) => {
    const before = await lockConversation(tx, one.id);
    if (before?.state !== 'assistant') return undefined;
    if (before.context.answeredUpTo !== one.context.answeredUpTo) return 'stale';
    const teamOf = async (of: Article | undefined) => (of && (await teamOfService(tx, before.siteId, of.service))) ?? null;
    const first = lead && { body: answerBodyOf(saidIn(lead, one.language), one.context), teamId: await teamOf(lead) };
    const as = { question, asked: asked ?? undefined };
    const event = { type: 'assistant.answered' as const, ...as, body, teamId: await teamOf(article), forSeq, lead: first, form, told };
    return step(tx, momentOf(deps), before, event, 'system');
  });
}

/**
 * The answer that a surge pins, where it should be said: once in a conversation, when the search finds it near the question at all, or when no answer is sure.
 * Undefined where it is the sure answer itself.
 */
function pinnedFor(deps: Deps, one: Conversation, found: readonly Found[], sure: Article | undefined): Article | undefined {
  const pinned = pinnedArticle(deps, deps.surges.inForce(deps.clock()).on(one.siteId));
  if (!pinned || pinned.id === sure?.id || one.context.answers.some(({ articleId }) => articleId === pinned.id)) return undefined;
  return !sure || found.some(({ articleId }) => articleId === pinned.id) ? pinned : undefined;
}
