import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block } from '@frontdesk/shared/message.ts';
import { demoSite } from './app/setup/demo-site.ts';
import { rephraseOf, rephraseWithin } from './app/writing/rephrase.ts';
import type { Writing } from './app/writing/writing.ts';
import { readConfig } from './config.ts';
import { withoutPersonal } from './domain/assistant/without-personal.ts';
import { measureModel, type ModelLines, type ModelMeasures } from './knowledge/measure/measure-model.ts';
import { readLines } from './knowledge/measure/read-lines.ts';
import { HonestLine, MisleadingLine } from './knowledge/measure/read-model-lines.ts';
import { parseAnswer } from './knowledge/parse-answer.ts';
import { readDemo } from './knowledge/read-demo.ts';
import { readPack } from './knowledge/starter/read-pack.ts';
import { openSupport } from './knowledge/support/supported.ts';
import { openLog } from './log.ts';
import { openWriting } from './open-parts.ts';
import { UsageError } from './usage-error.ts';

/** Longer than a resident waits: how good it is and how quick are two questions. */
const askWithin = 20_000;

type Asked = { asked: number; held: number; unsupported: number; failed: number; tooLate: number; p50: number; p95: number };
type Given = { values: { json: boolean; ask: boolean }; positionals: string[] };

/** Whether what misleads a language model would be shown, and what is honest refused; with `ask`, what the council's own model makes of the same questions. */
export async function evalModel({ values, positionals }: Given, env: NodeJS.ProcessEnv, root: string): Promise<void> {
  if (positionals.length > 0) throw new UsageError('assistant eval-model takes no file.');
  const folder = join(root, 'server/knowledge');
  const read = (name: string): string => readFileSync(join(folder, 'measuring', name), 'utf8');
  const lines: ModelLines = {
    misleading: readLines('misleading.jsonl', read('misleading.jsonl'), MisleadingLine),
    honest: readLines('honest.jsonl', read('honest.jsonl'), HonestLine),
  };
  const blocks = new Map(readDemo(join(folder, 'demo')).map(({ id, answer }) => [id, parseAnswer(answer)]));
  const blocksOf = (id: string): Block[] => blocks.get(id) ?? [];
  const measures = measureModel(lines, openSupport(readPack(join(folder, 'starter')).synonyms), blocksOf, demoSite.name);
  const asked = values.ask ? await askAll(writingOf(env, root), lines, blocksOf) : null;
  process.stdout.write(values.json ? `${JSON.stringify({ ...measures, asked })}\n` : table(measures, asked));
}

function writingOf(env: NodeJS.ProcessEnv, root: string): Writing {
  const writing = openWriting(readConfig(env, root), root, openLog('error'));
  if (writing === null) throw new UsageError('--ask asks the model of FRONTDESK_MODEL_URL: set it first.');
  return writing;
}

async function askAll({ model, supports }: Writing, { misleading, honest }: ModelLines, blocksOf: (id: string) => Block[]): Promise<Asked> {
  const [times, outcomes] = [[] as number[], { held: 0, unsupported: 0, failed: 0, tooLate: 0 }];
  for (const { question, articleId } of [...misleading, ...honest]) {
    const began = performance.now();
    const blocks = blocksOf(articleId);
    const said = await model.complete(rephraseOf(withoutPersonal(question), blocks, askWithin));
    const took = performance.now() - began;
    if (!said.ok) outcomes.failed += 1;
    else outcomes[supports(said.text, blocks, demoSite.name).ok ? 'held' : 'unsupported'] += 1;
    if (said.ok && took > rephraseWithin) outcomes.tooLate += 1;
    times.push(took);
  }
  model.close();
  times.sort((a, b) => a - b);
  const at = (share: number): number => Math.round(times[Math.floor(times.length * share)] ?? 0);
  return { asked: times.length, ...outcomes, p50: at(0.5), p95: at(0.95) };
}

function table({ attempts, shown, honest, held, accepted }: ModelMeasures, asked: Asked | null): string {
  const row = (label: string, value: string): string => `  ${label.padEnd(48)}${value}\n`;
  return [
    row('attempts to mislead, of them shown', `${attempts}, ${shown.length}${shown.length === 0 ? '' : `: ${shown.join(' ')}`}`),
    row('honest answers, of them shown', `${honest}, ${held} (${accepted.toFixed(1)} %)`),
    ...(asked === null
      ? []
      : [
          row('questions asked of the model', String(asked.asked)),
          row('what it wrote: held, unsupported, none', `${asked.held}, ${asked.unsupported}, ${asked.failed}`),
          row('later than a resident waits', String(asked.tooLate)),
          row('an answer, p50 and p95', `${asked.p50} ms, ${asked.p95} ms`),
        ]),
  ].join('');
}
