import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { runCli } from './cli.ts';

let folder: string;
let printed = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'frontdesk-keys-'));
  for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, 'write').mockImplementation((text) => ((printed += String(text)), true));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});
const run = async (...args: string[]): Promise<{ code: number | undefined; printed: string }> => {
  printed = '';
  const code = await runCli(['api-key', ...args], { FRONTDESK_DATA: folder }, folder);
  return { code, printed };
};

it('PH4 makes, lists and revokes keys, and shows a secret once', async () => {
  const made = await run('add', '--name', 'Telephones', '--scope', 'telephone', '--scope', 'figures');
  const [, id = '', secret = ''] = /Key {5}(\S+)\n {2}Secret {2}(fdsk_\S{43})\n/.exec(made.printed) ?? [];
  expect([made.code, id.length]).toEqual([undefined, 22]);
  const listed = await run('list');
  expect(listed.printed).toContain(`${id}  Telephones  telephone,figures  made `);
  expect(listed.printed).toContain('never used');
  expect(listed.printed).not.toContain(secret);
  expect((await run('revoke', id)).printed).toBe('The key "Telephones" is revoked.\n');
  expect((await run('list')).printed).toContain('revoked ');
});

it('PH4 says what is wrong with a command', async () => {
  expect(await run('add', '--scope', 'telephone')).toMatchObject({ code: 2, printed: expect.stringContaining('--name takes') });
  expect(await run('add', '--name', 'X', '--scope', 'everything')).toMatchObject({ code: 2, printed: expect.stringContaining('telephone or figures') });
  expect(await run('add', '--nam', 'X')).toMatchObject({ code: 2 });
  expect(await run('revoke', 'nobody')).toMatchObject({ code: 2, printed: expect.stringContaining('could not find') });
  expect(await run('revoke')).toMatchObject({ code: 2 });
  expect(await run('polish')).toMatchObject({ code: 2, printed: expect.stringContaining('add, list or revoke') });
});
