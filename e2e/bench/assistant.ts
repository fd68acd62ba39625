// How well the assistant finds and decides, and what that costs: a question, memory, and learning beside questions that are answered meanwhile.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Article } from '../../server/src/domain/article.ts';
import { encodeInThread } from '../../server/src/knowledge/encoder/encode-in-thread.ts';
import { hybridKnowledge } from '../../server/src/knowledge/hybrid/hybrid.ts';
import { learnInThread } from '../../server/src/knowledge/hybrid/learn-in-thread.ts';
import type { Model } from '../../server/src/knowledge/hybrid/model.ts';
import type { Knowledge } from '../../server/src/knowledge/knowledge.ts';
import { readPack } from '../../server/src/knowledge/starter/read-pack.ts';
import { madeArticles, madeQuestions, realLines } from './made-articles.ts';

// From e2e/bench/ and from e2e/dist/ alike.
const root = resolve(import.meta.dirname, '../..');
const server = (file: string): string => join(root, 'server/dist', file);
const set = (file: string): string => join(root, 'server/knowledge/measuring', file);
const note = (text: string): void => void process.stderr.write(`  ${text}\n`);
const rounded = (value: number): number => Number(value.toFixed(value < 10 ? 2 : 1));

function frontdesk(...args: string[]): { code: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync('node', [server('main.js'), 'assistant', ...args, '--json'], { encoding: 'utf8' });
  return { code: status, stdout, stderr };
}

/** What the command prints; where it fails, its first words. */
function evaluated(...args: string[]): unknown {
  const { code, stdout, stderr } = frontdesk(...args);
  return code === 0 ? JSON.parse(stdout) : (stderr.split('\n')[0] ?? '');
}

/** Of each set of urgent messages, where this version has a command for them. */
const urgent = (): unknown =>
  Object.fromEntries(['urgent', 'urgent-told', 'urgent-fresh', 'urgent-mixed', 'urgent-plain'].map((name) => [name, urgentOf(`${name}.jsonl`)]));

function urgentOf(file: string): unknown {
  const { code, stdout, stderr } = frontdesk('eval-urgent', set(file));
  if (code === 0) return JSON.parse(stdout);
  return code === 2 && /assistant takes/.test(stderr) ? 'not there: there is no command assistant eval-urgent' : (stderr.split('\n')[0] ?? '');
}

const at = (times: readonly number[], part: number): number => times[Math.min(times.length - 1, Math.floor(part * times.length))] ?? 0;
/** In milliseconds. */
function spread(times: number[]): { p50: number; p95: number; most: number } {
  times.sort((a, b) => a - b);
  return { p50: rounded(at(times, 0.5)), p95: rounded(at(times, 0.95)), most: rounded(at(times, 1)) };
}

/** What this thread holds and what it shares with others, after what is not used has been cleared away. */
function heldMB(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1_048_576;
}

const bytesOf = (value: unknown): number => {
  if (ArrayBuffer.isView(value)) return value.buffer instanceof SharedArrayBuffer ? value.byteLength : 0;
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Map) return 0;
  return Object.values(value).reduce<number>((sum, one) => sum + bytesOf(one), 0);
};

const turn = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Asks again and again until it is over, with a rest after each question that is as a busy hour's. */
async function askUntil(isOver: () => boolean, knowledge: Knowledge, questions: readonly string[]): Promise<{ times: number[]; found: number }> {
  const times: number[] = [];
  let found = 0;
  for (let next = 0; !isOver(); next += 1) {
    const start = performance.now();
    const findings = await knowledge.find('main', questions[next % questions.length] ?? '');
    times.push(performance.now() - start);
    if (findings.found.length > 0) found += 1;
    await turn(5);
  }
  return { times, found };
}

type Opened = { knowledge: Knowledge; stages: { stage: string; at: number }[]; sharedMB: () => number; close: () => Promise<void> };

function open(models: string, encoder: 'use' | null): Opened {
  const stages: Opened['stages'] = [];
  let last: Model | undefined;
  const encoding = encoder && encodeInThread(pathToFileURL(server('encoder-thread.js')));
  const learn = learnInThread(pathToFileURL(server('learning-thread.js')), models, encoder, { isAlwaysUsed: true });
  const knowledge = hybridKnowledge({
    pack: readPack(join(root, 'server/knowledge/starter')),
    learner: (lesson, told) =>
      learn(lesson, (model) => {
        last = model;
        stages.push({ stage: model.bySentences ? 'calibratedWithEncoder' : model.stage, at: performance.now() });
        told(model);
      }),
    encode: encoding && ((question) => encoding.encode([question])),
    failed: (error, what) => note(`${what} failed: ${String(error)}`),
  });
  const close = async (): Promise<void> => void (await Promise.all([knowledge.close(), encoding?.close()]));
  return { knowledge, stages, sharedMB: () => bytesOf(last) / 1_048_576, close };
}

/** Publishes articles in place of a few others, whose questions go on being answered; then asks many questions. */
async function measure(articles: readonly Article[], encoder: 'use' | null, asked: number): Promise<Record<string, unknown>> {
  const models = mkdtempSync(join(tmpdir(), 'frontdesk-bench-'));
  // The threads do not keep a process alive.
  const alive = setInterval(() => undefined, 1_000);
  const questions = madeQuestions(root, articles, asked);
  const opened = open(models, encoder);
  const { knowledge, stages } = opened;
  try {
    await knowledge.publish('main', articles.slice(0, 20));
    await knowledge.settled();
    // The word list, the compiler and the encoder are ready from here on.
    for (const question of questions.slice(0, 100)) await knowledge.find('main', question);
    await turn(1000);
    stages.length = 0;
    const before = heldMB();
    const begun = performance.now();
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    let isOver = false;
    const published = knowledge.publish('main', articles).then(() => knowledge.settled());
    const [during] = await Promise.all([askUntil(() => isOver, knowledge, questions), published.then(() => (isOver = true))]);
    delay.disable();
    const publishSeconds = (performance.now() - begun) / 1000;
    const memoryMB = heldMB() - before + opened.sharedMB();
    const asking = monitorEventLoopDelay({ resolution: 1 });
    asking.enable();
    const times: number[] = [];
    for (const question of questions) {
      const start = performance.now();
      await knowledge.find('main', question);
      times.push(performance.now() - start);
      await turn(1);
    }
    asking.disable();
    const loop = (histogram: typeof delay): { p95: number; most: number } => ({
      p95: rounded(histogram.percentile(95) / 1e6),
      most: rounded(histogram.max / 1e6),
    });
    return {
      articles: articles.length,
      lines: articles.reduce((sum, { phrasings }) => sum + 1 + phrasings.length, 0),
      questionMs: spread(times),
      loopDelayMs: loop(asking),
      memoryMB: rounded(memoryMB),
      publish: {
        seconds: rounded(publishSeconds),
        secondsUntil: Object.fromEntries(stages.map((one) => [one.stage, rounded((one.at - begun) / 1000)])),
        loopDelayMs: loop(delay),
        answeredMeanwhile: during.times.length,
        questionMs: spread(during.times),
      },
    };
  } finally {
    await opened.close();
    clearInterval(alive);
    rmSync(models, { recursive: true, force: true });
  }
}

export async function assistant(): Promise<Record<string, unknown>> {
  const demo = ['eval', '--knowledge', 'demo', '--queries', set('residents.jsonl'), '--oos', set('outside.jsonl'), '--encoder', 'none'];
  const lines = realLines(root);
  const results: Record<string, unknown> = {};
  const parts: [string, () => unknown][] = [
    ['demoCouncil', () => evaluated(...demo)],
    ['clinc150', () => evaluated('eval', set('clinc150.jsonl'), '--encoder', 'none')],
    ['clinc150WithEncoder', () => evaluated('eval', set('clinc150.jsonl'), '--encoder', 'use')],
    ['urgent', urgent],
    ['thousand', () => measure(madeArticles(lines, 1_000), null, 1_000)],
    ['tenThousand', () => measure(madeArticles(lines, 10_000), null, 1_000)],
    ['thousandWithEncoder', () => measure(madeArticles(lines, 1_000), 'use', 300)],
  ];
  for (const [name, run] of parts) {
    note(`${name} ...`);
    results[name] = await run();
    note(JSON.stringify(results[name]));
  }
  return results;
}
