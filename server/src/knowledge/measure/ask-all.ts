import { performance } from 'node:perf_hooks';
import { decideAnswer } from '../../domain/assistant/decide-answer.ts';
import type { Article } from '../../domain/article.ts';
import type { Knowledge } from '../knowledge.ts';
import { measure, type Measures, type Outcome } from './measures.ts';

export type Question = { text: string; right: string | null };
/** Milliseconds; `p50` and `p95` of one question. `calibrate` is 0 while nothing is calibrated. */
export type Report = Measures & { ms: Record<'p50' | 'p95' | 'build' | 'calibrate', number>; memoryMB: number };

const siteId = 'measured';

/** Publishes the articles and asks every question, as a resident's would be. `memoryMB`: how much larger the process has become by it. */
export function askAll(knowledge: Knowledge, articles: readonly Article[], questions: readonly Question[]): Report {
  const sizeBefore = process.memoryUsage.rss();
  const begun = performance.now();
  knowledge.publish(siteId, articles);
  const build = performance.now() - begun;
  const times: number[] = [];
  const outcomes = questions.map(({ text, right }): Outcome => {
    const start = performance.now();
    const found = knowledge.find(siteId, text);
    const decision = decideAnswer(found);
    times.push(performance.now() - start);
    return { right, ranked: found.map((one) => one.articleId), sure: found[0]?.confidence ?? 0, decision };
  });
  times.sort((a, b) => a - b);
  const at = (part: number): number => times[Math.min(times.length - 1, Math.floor(part * times.length))] ?? 0;
  const memoryMB = Math.max(0, process.memoryUsage.rss() - sizeBefore) / 1_048_576;
  return { ...measure(outcomes), ms: { p50: at(0.5), p95: at(0.95), build, calibrate: 0 }, memoryMB };
}

/** The articles that `faq` lines make: the first is the question, the rest are phrasings. */
export function articlesOf(lines: readonly { id: string; text: string }[]): Article[] {
  const texts = new Map<string, string[]>();
  for (const { id, text } of lines) texts.set(id, [...(texts.get(id) ?? []), text]);
  return [...texts].map(([id, [question = '', ...phrasings]]) => ({ id, siteId, question, phrasings, service: '', answer: '', links: [], reviewDate: '' }));
}
