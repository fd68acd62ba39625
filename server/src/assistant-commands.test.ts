import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { runCli } from './cli.ts';
import { modelsOfTests } from './knowledge/models-of-tests.ts';

const root = resolve(import.meta.dirname, '../..');
let folder: string;
let printed = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'frontdesk-assistant-'));
  for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, 'write').mockImplementation((text) => ((printed += String(text)), true));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});
const file = (name: string, ...lines: (object | string)[]): string => {
  writeFileSync(join(folder, name), lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return join(folder, name);
};
const run = async (...args: string[]): Promise<{ code: number | undefined; printed: string }> => {
  printed = '';
  const code = await runCli(['assistant', ...args], {}, root);
  return { code, printed };
};
const faq = [
  { split: 'faq', id: 'bins', text: 'When is my bin collected?' },
  { split: 'faq', id: 'bins', text: 'which day do you empty the bins' },
  { split: 'faq', id: 'tax', text: 'How do I pay my council tax?' },
  { split: 'faq', id: 'tax', text: 'pay council tax by card' },
];

it('K16 measures on lines of its own, as a table and as one object', async () => {
  const lines = file('lines.jsonl', ...faq, '', { split: 'query', id: 'bins', text: 'Which day do you empty the bins?' }, { split: 'oos', text: 'zzz qqq' });
  const { code, printed: json } = await run('eval', lines, '--json', '--encoder', 'none');
  expect(code).toBeUndefined();
  expect(JSON.parse(json)).toMatchObject({
    acc1: 100,
    r3: 100,
    auroc: 100,
    in5: 100,
    in10: 100,
    policy: { right: 100, wrong: 0, choicesRight: 0, choicesWrong: 0, queued: 0, resolved: 100, precision: 100 },
    oos: { answered: 0, choices: 0, queued: 100 },
    ms: { p50: expect.any(Number), p95: expect.any(Number), build: expect.any(Number), calibrate: expect.any(Number) },
    memoryMB: expect.any(Number),
  });
  expect((await run('eval', lines, '--encoder', 'none')).printed).toMatch(
    /2 articles, 1 questions in scope, 1 out of scope\n {2}right article first, among three +100 %, 100 %/,
  );
});

it('K16 measures the demo council’s articles, with what no article answers and without', async () => {
  const queries = file('queries.jsonl', { topic: 'missed-bin', text: 'my bin has not been collected' });
  const oos = file('oos.jsonl', { kind: 'other-body', text: 'qqq' });
  const asked = ['eval', '--knowledge', 'demo', '--queries', queries, '--json', '--encoder', 'none', '--models', join(root, modelsOfTests)];
  expect(JSON.parse((await run(...asked, '--oos', oos)).printed)).toMatchObject({ acc1: 100, oos: { queued: 100 } });
  expect(JSON.parse((await run(...asked)).printed)).toMatchObject({ acc1: 100, auroc: null, oos: { queued: null } });
});

it('K16 says what is wrong, with the file and the line', async () => {
  const refused = async (...args: string[]) => {
    const answer = await run(...args);
    expect(answer.code).toBe(2);
    return answer.printed.split('\n')[0];
  };
  expect(await refused('eval', file('a.jsonl', faq[0] ?? '', '{"split": "faq"'))).toMatch(/a\.jsonl, line 2: this is not JSON\./);
  expect(await refused('eval', file('b.jsonl', { split: 'faq', id: 'x' }))).toMatch(/b\.jsonl, line 1: text: /);
  expect(await refused('eval', file('c.jsonl', { split: 'test', id: 'x', text: 'y' }))).toMatch(/c\.jsonl, line 1: split: /);
  expect(await refused('eval', file('d.jsonl', { split: 'query', id: 'x', text: 'y' }))).toMatch(/no line with split "faq"/);
  expect(await refused('eval', file('e.jsonl', ...faq))).toMatch(/no question to ask/);
  expect(await refused('eval', file('f.jsonl', ...faq, { split: 'query', id: 'roads', text: 'y' }))).toMatch(/"roads", which no article is/);
  expect(await refused('eval', join(folder, 'nothing.jsonl'))).toMatch(/cannot be read/);
  expect(await refused('eval')).toMatch(/takes one file/);
  expect(await refused('eval', '--knowledge', 'ours', '--queries', 'x')).toMatch(/--knowledge takes demo/);
  expect(await refused('eval', '--knowledge', 'demo')).toMatch(/needs --queries/);
  expect(await refused('eval', 'x', '--encoder', 'glove')).toMatch(/--encoder takes none or use/);
  expect(await refused('eval', '--polish')).toMatch(/polish/);
  expect(await refused('learn')).toMatch(/assistant takes eval/);
});

it('K21 measures what is noticed of urgent messages, as a table and as one object', async () => {
  const lines = file(
    'urgent.jsonl',
    { kind: 'self-harm', text: 'i want to kill myself' },
    '',
    { kind: 'gas-fire', text: 'zzz' },
    { kind: 'none', text: 'When is my bin collected?' },
  );
  const { code, printed: json } = await run('eval-urgent', lines, '--json');
  expect(code).toBeUndefined();
  expect(JSON.parse(json)).toMatchObject({
    recall: 50,
    falseAlarms: 0,
    byKind: { 'self-harm': { recall: 100, count: 1 }, 'gas-fire': { recall: 0, count: 1 }, child: { recall: null, count: 0 } },
  });
  expect((await run('eval-urgent', lines)).printed).toMatch(/2 urgent messages, 1 others\n {2}found urgent +50 %/);
});

it('K21 refuses lines that are not in form, with the file and the line', async () => {
  const refused = async (...args: string[]) => {
    const answer = await run('eval-urgent', ...args);
    expect(answer.code).toBe(2);
    return answer.printed.split('\n')[0];
  };
  expect(await refused(file('a.jsonl', { kind: 'none', text: 'x' }, '{'))).toMatch(/a\.jsonl, line 2: this is not JSON\./);
  expect(await refused(file('b.jsonl', { kind: 'sad', text: 'x' }))).toMatch(/b\.jsonl, line 1: kind: /);
  expect(await refused(file('c.jsonl', { kind: 'life' }))).toMatch(/c\.jsonl, line 1: text: /);
  expect(await refused(join(folder, 'nothing.jsonl'))).toMatch(/cannot be read/);
  expect(await refused()).toMatch(/takes one file/);
  expect(await refused('--encoder', 'use')).toMatch(/--encoder/);
  expect((await run('evaluate')).printed).toMatch(/takes eval, eval-urgent or eval-model/);
});
