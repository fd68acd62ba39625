import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { decideAnswer } from '../../domain/assistant/decide-answer.ts';
import type { Article } from '../../domain/article.ts';
import type { Model } from '../hybrid/model.ts';
import type { Knowledge } from '../knowledge.ts';
import { measure, type Measures, type Outcome } from './measures.ts';

export type Question = { text: string; right: string | null };
/** Milliseconds; `p50` and `p95` of one question, `build` until articles are told apart, `calibrate` from then until it is known how sure to be. */
export type Report = Measures & { ms: Record<'p50' | 'p95' | 'build' | 'calibrate', number>; memoryMB: number };

/** Makes the engine that is measured, which tells what it has learnt. */
export type OpenEngine = (told: (model: Model) => void) => Knowledge;

const siteId = 'measured';

/** Publishes the articles and asks every question, as a resident's would be. `memoryMB`: what it holds after learning, and did not before. */
export async function askAll(open: OpenEngine, articles: readonly Article[], questions: readonly Question[]): Promise<Report> {
  const sizeBefore = heldMB();
  const begun = performance.now();
  let learnt = 0;
  const knowledge = open((model) => {
    if (model.stage === 'learnt') learnt = performance.now() - begun;
  });
  await knowledge.publish(siteId, articles);
  await knowledge.settled();
  const ready = performance.now() - begun;
  const memoryMB = Math.max(0, heldMB() - sizeBefore);
  const times: number[] = [];
  const outcomes: Outcome[] = [];
  for (const { text, right } of questions) {
    const start = performance.now();
    const findings = await knowledge.find(siteId, text);
    const decision = decideAnswer(findings);
    times.push(performance.now() - start);
    outcomes.push({ right, ranked: findings.found.map((one) => one.articleId), sure: findings.found[0]?.confidence ?? 0, decision });
  }
  times.sort((a, b) => a - b);
  const at = (part: number): number => times[Math.min(times.length - 1, Math.floor(part * times.length))] ?? 0;
  return { ...measure(outcomes), ms: { p50: at(0.5), p95: at(0.95), build: learnt || ready, calibrate: learnt ? ready - learnt : 0 }, memoryMB };
}

/** What is in use, after what is not has been cleared away. */
function heldMB(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1_048_576;
}

/** The articles that `faq` lines make: the first is the question, the rest are phrasings. */
export function articlesOf(lines: readonly { id: string; text: string }[]): Article[] {
  const texts = new Map<string, string[]>();
  for (const { id, text } of lines) texts.set(id, [...(texts.get(id) ?? []), text]);
  return [...texts].map(([id, [question = '', ...phrasings]]) => ({
    id,
    siteId,
    question,
    phrasings,
    service: '',
    answer: '',
    links: [],
    reviewDate: '',
    topic: null,
    validFrom: null,
    validTo: null,
    translations: [],
    steps: [],
  }));
}
