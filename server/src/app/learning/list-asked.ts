import { askedKinds, askedLimits, type AskedGroup, type AskedCommands } from '@frontdesk/shared/asked-protocol.ts';
import type { PayloadOf, ResultOf } from '@frontdesk/shared/commands.ts';
import { adviceOf, counted, givenTo, kindsOf, textsOf, type OpenQuestion } from '../../domain/assistant/asked-groups.ts';
import { decideAnswer } from '../../domain/assistant/decide-answer.ts';
import { maskPrivate } from '../../domain/assistant/mask-private.ts';
import { findArticleRecord } from '../../store/article-records.ts';
import { countSettled } from '../../store/asked-rows.ts';
import { listMessages } from '../../store/messages.ts';
import { listSites } from '../../store/sites.ts';
import type { Tx } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import { groupQuestions } from './group-questions.ts';
import { openQuestions, soughtOf } from './open-questions.ts';
import { settleAnswered } from './settle-answered.ts';

type List = AskedCommands['asked.list'];
const week = 7 * 86_400_000;
/** Replies of an advisor that are looked through for the one that answers. */
const repliesMost = 12;
const adviceMost = 8_000;

/** What people ask and the assistant could not help with, alike together, a page at a time. */
export async function listAsked(deps: Deps, { siteId, kind, from }: PayloadOf<List>): Promise<ResultOf<List>> {
  const open = await settleAnswered(deps, await openQuestions(deps, siteId));
  const counts = Object.fromEntries(askedKinds.map((one) => [one, open.filter((question) => kindsOf(question).includes(one)).length]));
  const wanted = kind === null ? open : open.filter((question) => kindsOf(question).includes(kind));
  const groups = await groupQuestions(deps, wanted, kind ?? 'all');
  const { sites, answeredNow } = await deps.store.read(async (tx) => ({
    sites: (await listSites(tx)).map(({ id, name }) => ({ id, name })),
    answeredNow: await countSettled(tx, siteId, 'answeredNow', deps.clock() - week),
  }));
  const page: AskedGroup[] = [];
  for (const questions of groups.slice(from, from + askedLimits.page)) page.push(await viewGroup(deps, questions, sites));
  return { groups: page, total: groups.length, questions: wanted.length, counts: counts, answeredNow, sites };
}

async function viewGroup(deps: Deps, questions: readonly OpenQuestion[], sites: readonly { id: string; name: string }[]): Promise<AskedGroup> {
  const [newest] = questions;
  const siteId = newest?.siteId ?? '';
  const texts = textsOf(questions, askedLimits.texts);
  const findings = await deps.knowledge.find(siteId, soughtOf(texts[0]?.text ?? ''));
  const [found] = findings.found;
  const given = givenTo(questions);
  return deps.store.read(async (tx) => {
    const likest = found && (await named(deps, tx, siteId, found.articleId));
    const before = given && (await named(deps, tx, siteId, given.value));
    const advice = await adviceFor(tx, questions);
    return {
      id: newest?.id ?? '',
      siteId,
      siteName: sites.find(({ id }) => id === siteId)?.name ?? siteId,
      count: questions.length,
      firstAt: questions.at(-1)?.at ?? 0,
      lastAt: newest?.at ?? 0,
      pages: counted(questions.map(({ pageUrl }) => pageOf(pageUrl)))
        .slice(0, askedLimits.pages)
        .map(({ value, count }) => ({ url: value, count })),
      texts,
      rows: questions.slice(0, askedLimits.rows).map(({ id }) => id),
      likest: likest ? { ...likest, isNear: decideAnswer(findings).type !== 'none' } : null,
      given: before ? { articleId: before.articleId, question: before.question, count: given.count } : null,
      advice: advice && { text: advice.text, at: advice.at },
    };
  });
}

/** What follows the path of an address may name a person or a case. */
function pageOf(address: string): string {
  return address.replace(/[?#].*$/s, '');
}

async function named({ knowledge }: Deps, tx: Tx, siteId: string, articleId: string): Promise<{ articleId: string; question: string; version: number } | null> {
  const record = await findArticleRecord(tx, articleId);
  const question = knowledge.article(siteId, articleId)?.question ?? record?.draft?.question ?? record?.live?.question;
  return record && question !== undefined ? { articleId, question, version: record.version } : null;
}

/** What a person wrote to the newest of these that came to one. */
export async function adviceFor(
  tx: Tx,
  questions: readonly Pick<OpenQuestion, 'advisorSeq' | 'conversationId'>[],
): Promise<{ text: string; at: number; conversationId: string } | null> {
  const advised = questions.find(({ advisorSeq }) => advisorSeq !== null);
  if (!advised || advised.advisorSeq === null) return null;
  const messages = await listMessages(tx, advised.conversationId, advised.advisorSeq - 1, repliesMost);
  const replies = messages.flatMap((message) => (message.kind === 'advisor' ? [message] : []));
  const text = adviceOf(replies.map((reply) => reply.text));
  const said = replies.find((reply) => reply.text === text);
  return said ? { text: maskPrivate(said.text).slice(0, adviceMost), at: said.at, conversationId: advised.conversationId } : null;
}
