import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { runCli } from './cli.ts';
import { readConfig } from './config.ts';
import { openStore } from './open-parts.ts';
import { prepareDemo } from './prepare.ts';
import { knowledgeMarks } from './store/site-knowledge.ts';

let folder: string;
let printed = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'frontdesk-knowledge-'));
  const config = readConfig({ FRONTDESK_DATA: folder, FRONTDESK_DEMO_PASSWORD: 'long enough' }, folder);
  const store = await openStore(config);
  await prepareDemo(config, store, Date.now(), new URL('../knowledge/demo', import.meta.url).pathname);
  await store.close();
  for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, 'write').mockImplementation((text) => ((printed += String(text)), true));
}, 60_000);
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});
const run = async (...args: string[]): Promise<{ code: number | undefined; printed: string }> => {
  printed = '';
  const code = await runCli(['knowledge', ...args], { FRONTDESK_DATA: folder }, folder);
  return { code, printed };
};
const at = (name: string) => join(folder, name);
const marks = async () => {
  const store = await openStore(readConfig({ FRONTDESK_DATA: folder }, folder));
  try {
    return await store.read(async (tx) => ({
      mark: (await knowledgeMarks(tx)).get('main') ?? 0,
      live: (await tx.selectFrom('article').select('id').execute()).length,
    }));
  } finally {
    await store.close();
  }
};

it.each(['out', 'out.csv', 'out.zip'])('K64 exports to %s what is the same when it is brought in again', async (name) => {
  expect(await run('export', at(name))).toEqual({ code: undefined, printed: `${at(name)} holds 90 articles.\n` });
  expect(await run('import', at(name), '--publish')).toEqual({ code: undefined, printed: 'Published: 0 new, 0 changed, 90 as they were.\n' });
  if (name === 'out') expect(readdirSync(at(name))).toHaveLength(90);
});

it('K63 publishes a folder, so that a running server notices, or one file to be looked at', async () => {
  const before = await marks();
  const text = readFileSync(at('out/allotment.md'), 'utf8').replace('How do I get an allotment?', 'How may I get an allotment?');
  mkdirSync(at('in/more'), { recursive: true });
  writeFileSync(at('in/more/allotment.md'), text);
  writeFileSync(at('in/notes.txt'), 'x');
  const check = await run('import', at('in'), '--publish', '--check');
  expect(check.printed).toBe('Nothing is wrong. This would be 0 new, 1 changed, 0 as they were. One file is no Markdown file and was left out.\n');
  expect(await marks()).toEqual(before);
  expect((await run('import', at('in'), '--publish')).printed).toContain('Published: 0 new, 1 changed');
  expect(await marks()).toEqual({ ...before, mark: before.mark + 1 });
  writeFileSync(at('one.md'), text.replace('id: allotment', 'id: new-one').replace('How may I get', 'Who can get'));
  expect((await run('import', at('one.md'))).printed).toBe('Handed in, to be looked at: 1 new, 0 changed, 0 as they were.\n');
  expect(await marks()).toEqual({ ...before, mark: before.mark + 1 });
});

it('K65 says each problem on a line, keeps nothing and ends with 1', async () => {
  const before = await marks();
  writeFileSync(at('in/bad.md'), '---\nid: bad\nquestion: Q\nservice: W\nreviewDate: 2020-01-01\n---\n- a\n-\n');
  writeFileSync(at('in/worse.md'), 'words');
  const { code, printed: said } = await run('import', at('in'), '--publish');
  expect(code).toBe(1);
  expect(said.split('\n')).toEqual([
    'worse.md, line 1: An article begins with front matter between two lines of three dashes.',
    'bad.md, line 5, reviewDate: This day has passed. Read the article through, then choose a day to come.',
    'bad.md, line 8, answer: This item of the list is empty. Write something in it, or take it out.',
    'Nothing was brought in.',
    '',
  ]);
  expect(await marks()).toEqual(before);
});

it('K63 says what is wrong with a command', async () => {
  expect(await run('polish')).toMatchObject({ code: 2, printed: expect.stringContaining('export or import') as string });
  expect(await run('import')).toMatchObject({ code: 2, printed: expect.stringContaining('takes one path') as string });
  expect(await run('import', at('nowhere'))).toMatchObject({ code: 2, printed: expect.stringContaining('There is nothing at') as string });
  expect(await run('import', at('in/notes.txt'))).toMatchObject({ code: 2, printed: expect.stringContaining('.md, .csv or .zip') as string });
  expect(await run('export', at('nowhere/x.csv'))).toMatchObject({ code: 2, printed: expect.stringContaining('cannot be read or written') as string });
  expect(await run('export', at('x.csv'), '--site', 'nowhere')).toMatchObject({ code: 2, printed: expect.stringContaining('Sites: main.') as string });
});
