// What the list of what people ask costs with 2,000 open questions beside 1,000 articles, and for how long at a time it keeps the process from everybody else: on SQLite, which answers within the process.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import type { Deps } from '../../server/src/app/deps.ts';
import { askedLike } from '../../server/src/app/learning/asked-like.ts';
import { listAsked } from '../../server/src/app/learning/list-asked.ts';
import { newContext } from '../../server/src/domain/conversation.ts';
import { roundTheClock } from '../../server/src/domain/hours.ts';
import { hybridKnowledge } from '../../server/src/knowledge/hybrid/hybrid.ts';
import { learnInThread } from '../../server/src/knowledge/hybrid/learn-in-thread.ts';
import { readPack } from '../../server/src/knowledge/starter/read-pack.ts';
import { noteAsked } from '../../server/src/store/asked.ts';
import { putArticle } from '../../server/src/store/articles.ts';
import { addConversation, type Conversation } from '../../server/src/store/conversations.ts';
import { addMessage } from '../../server/src/store/messages.ts';
import { openSqlite } from '../../server/src/store/open-sqlite.ts';
import { addSite } from '../../server/src/store/sites.ts';
import type { Store } from '../../server/src/store/store.ts';
import { madeArticles, madeQuestions, realLines } from './made-articles.ts';

const root = resolve(import.meta.dirname, '../..');
const questionsMost = 2_000;
const now = Date.parse('2026-11-30T12:00:00Z');
const hour = 3_600_000;

/** A question every hour, in a conversation of its own. */
async function fill(store: Store, questions: readonly string[]): Promise<void> {
  for (const [at, text] of questions.entries())
    await store.transaction(async (tx) => {
      const asked = now - (at + 1) * hour;
      const one: Conversation = {
        ...{ id: `c-${at}`, siteId: 'main', residentHash: `r-${at}`, reference: `FD-${at}`, state: 'closed', context: newContext(), version: 0, headSeq: 2 },
        ...{ residentName: null, contact: null, page: { url: `https://example.org/page-${at % 40}`, title: '' }, language: 'en' },
        ...{ createdAt: asked, closedAt: asked, leftAt: null },
      };
      await addConversation(tx, one);
      await addMessage(tx, one.id, { seq: 1, at: asked, staffId: null, draft: { kind: 'resident', text, clientMessageId: `m-${at}` } });
      await noteAsked(tx, asked, one, [{ type: 'asked', seq: 1, how: 'none', isWhole: true, articleId: null, answerSeq: null }]);
    });
}

type Cost = { seconds: number; processorSeconds: number; longestTurnMs: number };
const rounded = (value: number): number => Math.round(value * 100) / 100;
const processorMs = (since?: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
};

/** `longestTurnMs`: the most processor time between two turns of the event loop, in which nobody else is answered. */
async function measure(work: () => Promise<unknown>): Promise<Cost> {
  let [longestTurnMs, isOver, last] = [0, false, process.cpuUsage()];
  const turn = (): void => {
    longestTurnMs = Math.max(longestTurnMs, processorMs(last));
    last = process.cpuUsage();
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  const [cpu, began] = [process.cpuUsage(), performance.now()];
  await work();
  isOver = true;
  return { seconds: rounded((performance.now() - began) / 1000), processorSeconds: rounded(processorMs(cpu) / 1000), longestTurnMs: rounded(longestTurnMs) };
}

export async function learning(): Promise<Record<string, unknown>> {
  const folder = await mkdtemp(join(tmpdir(), 'frontdesk-bench-'));
  const alive = setInterval(() => undefined, 1_000);
  const store = await openSqlite(join(folder, 'frontdesk.db'));
  const articles = madeArticles(realLines(root), 1_000);
  const knowledge = hybridKnowledge({
    pack: readPack(join(root, 'server/knowledge/starter')),
    learner: learnInThread(pathToFileURL(join(root, 'server/dist/learning-thread.js')), join(folder, 'models'), null),
    encode: null,
    failed: (error, what) => void process.stderr.write(`  ${what} failed: ${String(error)}\n`),
  });
  try {
    await store.transaction(async (tx) => {
      await addSite(tx, {
        id: 'main',
        name: 'Main',
        assistantName: 'A',
        greeting: 'Hello',
        privacyUrl: '/',
        hours: roundTheClock('Europe/London'),
        origins: [],
      });
      for (const article of articles) await putArticle(tx, article, now - hour);
    });
    await fill(store, madeQuestions(root, articles, questionsMost));
    await knowledge.publish('main', articles);
    await knowledge.settled();
    const deps = { store, knowledge, clock: () => now } as unknown as Deps;
    const list = (from: number) => listAsked(deps, { siteId: null, kind: null, from });
    const first = await measure(() => list(0));
    const { total, questions, answeredNow } = await list(0);
    return {
      articles: articles.length,
      questions: questionsMost,
      left: { questions, groups: total, answeredNow },
      // Everything is read, looked up and put together for the first time.
      first,
      nextPage: await measure(() => list(10)),
      checkWhileWriting: await measure(() => askedLike(deps, 'main', [articles[0]?.question ?? '', ...(articles[0]?.phrasings ?? [])])),
    };
  } finally {
    await knowledge.close();
    await store.close();
    clearInterval(alive);
    await rm(folder, { recursive: true, force: true });
  }
}
