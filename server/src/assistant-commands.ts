import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Article } from './domain/article.ts';
import { articlesOf, askAll, type OpenEngine, type Question, type Report } from './knowledge/measure/ask-all.ts';
import { measureUrgent, urgentTable } from './knowledge/measure/measure-urgent.ts';
import { EvalLine, LineError, OutsideLine, QueryLine, readLines, UrgentLine } from './knowledge/measure/read-lines.ts';
import { openUse } from './knowledge/encoder/open-use.ts';
import { hybridKnowledge } from './knowledge/hybrid/hybrid.ts';
import { learnHere } from './knowledge/hybrid/learner.ts';
import { readDemo } from './knowledge/read-demo.ts';
import { readPack } from './knowledge/starter/read-pack.ts';
import { evalModel } from './model-commands.ts';
import { findUrgent } from './knowledge/urgent/find-urgent.ts';
import { UsageError } from './usage-error.ts';

type Call = { args: string[]; env: NodeJS.ProcessEnv; root: string };
type Asked = { articles: Article[]; questions: Question[] };

const options = {
  json: { type: 'boolean', default: false },
  encoder: { type: 'string', default: 'use' },
  models: { type: 'string' },
  knowledge: { type: 'string' },
  queries: { type: 'string' },
  oos: { type: 'string' },
} as const;

/** `frontdesk assistant eval …`, `eval-urgent …` and `eval-model`: how well the assistant finds and decides, on what it has not seen. Needs no database. */
export async function assistant({ args: [verb = '', ...rest], env, root }: Call): Promise<void> {
  if (verb !== 'eval' && verb !== 'eval-urgent' && verb !== 'eval-model') throw new UsageError('assistant takes eval, eval-urgent or eval-model.');
  try {
    if (verb === 'eval') await evalAnswers(rest, root);
    else if (verb === 'eval-urgent') evalUrgent(rest);
    else await evalModel(parsedBy(rest, { json: options.json, ask: options.json }), env, root);
  } catch (error) {
    if (error instanceof LineError) throw new UsageError(error.message);
    throw error;
  }
}

async function evalAnswers(args: string[], root: string): Promise<void> {
  const { values, positionals } = parsed(args);
  if (values.encoder !== 'none' && values.encoder !== 'use') throw new UsageError('--encoder takes none or use.');
  const { articles, questions } = values.knowledge === undefined ? ofFile(positionals) : ofKnowledge(root, values);
  const report = rounded(await askAll(engineOf(root, values), articles, questions));
  process.stdout.write(values.json ? `${JSON.stringify(report)}\n` : table(report, articles.length, questions));
}

/** How many urgent messages are noticed, and how many others are taken for urgent. */
function evalUrgent(args: string[]): void {
  const { values, positionals } = parsedBy(args, { json: options.json });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('assistant eval-urgent takes one file of lines.');
  const lines = readLines(file, textOf(file), UrgentLine);
  const measures = measureUrgent(lines.map(({ kind, text }) => ({ kind, found: findUrgent(text) })));
  process.stdout.write(values.json ? `${JSON.stringify(measures)}\n` : urgentTable(measures));
}

/** The assistant's own engine, in this thread. `models` names a folder that keeps what was learnt, to ask again without learning again. */
function engineOf(root: string, { encoder, models }: { encoder: string; models?: string }): OpenEngine {
  const use = encoder === 'use' ? openUse() : null;
  const learner = learnHere(models ?? null, use);
  return (told) =>
    hybridKnowledge({
      pack: readPack(join(root, 'server/knowledge/starter')),
      learner: (lesson, take) => learner(lesson, (model) => (take(model), told(model))),
      encode: use && (async (text) => (await use.encode([text])).vectors),
      failed: (error) => {
        throw error;
      },
    });
}

function parsed(args: string[]) {
  return parsedBy(args, options);
}

function parsedBy<O extends NonNullable<ParseArgsConfig['options']>>(args: string[], of: O) {
  try {
    return parseArgs({ args, options: of, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function ofFile([file, ...more]: string[]): Asked {
  if (file === undefined || more.length > 0) throw new UsageError('assistant eval takes one file of lines, or --knowledge demo with --queries and --oos.');
  const lines = readLines(file, textOf(file), EvalLine);
  const articles = articlesOf(lines.flatMap((line) => (line.split === 'faq' ? [line] : [])));
  const questions = lines.flatMap((line): Question[] => (line.split === 'faq' ? [] : [{ text: line.text, right: line.split === 'query' ? line.id : null }]));
  return checked({ articles, questions });
}

function ofKnowledge(root: string, { knowledge, queries, oos }: { knowledge?: string; queries?: string; oos?: string }): Asked {
  if (knowledge !== 'demo') throw new UsageError('--knowledge takes demo.');
  if (queries === undefined) throw new UsageError('--knowledge demo needs --queries FILE.');
  const articles = readDemo(join(root, 'server/knowledge/demo')).map((article) => ({ ...article, siteId: 'demo' }));
  const asked = readLines(queries, textOf(queries), QueryLine).map(({ topic, text }): Question => ({ text, right: topic }));
  const outside = oos === undefined ? [] : readLines(oos, textOf(oos), OutsideLine).map(({ text }): Question => ({ text, right: null }));
  return checked({ articles, questions: [...asked, ...outside] });
}

function checked(asked: Asked): Asked {
  if (asked.articles.length === 0) throw new LineError('There is no line with split "faq": nothing to answer from.');
  if (asked.questions.length === 0) throw new LineError('There is no question to ask.');
  const known = new Set(asked.articles.map(({ id }) => id));
  const strange = asked.questions.find(({ right }) => right !== null && !known.has(right));
  if (strange) throw new LineError(`A question names "${strange.right ?? ''}", which no article is.`);
  return asked;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`The file ${file} cannot be read.`);
  }
}

/** One place of decimals for shares and sizes, three for times. */
function rounded(report: Report): Report {
  const places = (value: unknown, digits: number): unknown => {
    if (typeof value === 'number') return Number(value.toFixed(digits));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, places(one, name === 'ms' ? 3 : digits)]));
  };
  return places(report, 1) as Report;
}

function table({ acc1, r3, auroc, in5, in10, policy, oos, ms, memoryMB }: Report, articleCount: number, questions: readonly Question[]): string {
  const inside = questions.filter(({ right }) => right !== null).length;
  const percent = (value: number | null): string => (value === null ? '-' : `${value} %`);
  const row = (label: string, value: string): string => `  ${label.padEnd(48)}${value}\n`;
  return [
    `${articleCount} articles, ${inside} questions in scope, ${questions.length - inside} out of scope\n`,
    row('right article first, among three', `${percent(acc1)}, ${percent(r3)}`),
    row('AUROC of confidence', percent(auroc)),
    row('in scope right, 5 and 10 % of others answered', `${percent(in5)}, ${percent(in10)}`),
    row('answered right, wrong', `${percent(policy.right)}, ${percent(policy.wrong)}`),
    row('choices with, without the right one', `${percent(policy.choicesRight)}, ${percent(policy.choicesWrong)}`),
    row('led to a person', percent(policy.queued)),
    row('resolved, precision', `${percent(policy.resolved)}, ${percent(policy.precision)}`),
    row('out of scope: answered, choices, to a person', `${percent(oos.answered)}, ${percent(oos.choices)}, ${percent(oos.queued)}`),
    row('a question, p50 and p95', `${ms.p50} ms, ${ms.p95} ms`),
    row('build, calibrate', `${ms.build} ms, ${ms.calibrate} ms`),
    row('memory', `${memoryMB} MB`),
  ].join('');
}
