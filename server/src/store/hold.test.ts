import { fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { holdDatabase } from './hold-database.ts';
import { holdFolder } from './hold-folder.ts';
import { newDatabase } from './test-database.ts';

describe('one process on one folder', () => {
  it('E1 refuses a second with the setting and the remedy, until the first lets go', () => {
    const folder = mkdtempSync(join(tmpdir(), 'frontdesk-hold-'));
    const letGo = holdFolder(folder);
    expect(() => holdFolder(folder)).toThrow(/Another Frontdesk serves from .* FRONTDESK_DATA/);
    letGo();
    holdFolder(folder)();
    rmSync(folder, { recursive: true });
  });

  it('E4 names the setting when the folder cannot be written', () => {
    const folder = mkdtempSync(join(tmpdir(), 'frontdesk-hold-'));
    mkdirSync(join(folder, 'frontdesk.lock'));
    expect(() => holdFolder(folder)).toThrow(/cannot be written. Check FRONTDESK_DATA/);
    rmSync(folder, { recursive: true });
  });

  it('E2 leaves nothing behind when the process that held it is killed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'frontdesk-hold-'));
    const script = join(folder, 'hold.mjs');
    const libsql = new URL('../../node_modules/libsql/index.js', import.meta.url).href;
    writeFileSync(
      script,
      `import Database from '${libsql}'; const handle = new Database('${folder}/frontdesk.lock'); handle.exec('begin exclusive'); process.send('held'); setInterval(() => handle, 1000);`,
    );
    const child = fork(script);
    await new Promise((resolve) => child.once('message', resolve));
    expect(() => holdFolder(folder)).toThrow('Another Frontdesk');
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    holdFolder(folder)();
    rmSync(folder, { recursive: true });
  });
});

const cluster = inject('postgresUrl');
describe.skipIf(cluster === null)('processes on one PostgreSQL', () => {
  const lost = (): never => {
    throw new Error('lost');
  };

  it('E3 has one that works alone, or several that know of each other, and never both', async () => {
    const url = await newDatabase(cluster ?? '');
    const alone = await holdDatabase(url, true, lost);
    await expect(holdDatabase(url, true, lost, 300)).rejects.toThrow('the same REDIS_URL');
    await expect(holdDatabase(url, false, lost, 300)).rejects.toThrow('without REDIS_URL');
    await alone();
    const [first, second] = [await holdDatabase(url, false, lost), await holdDatabase(url, false, lost)];
    await expect(holdDatabase(url, true, lost, 300)).rejects.toThrow('Another Frontdesk process uses');
    await first();
    await second();
    await (
      await holdDatabase(url, true, lost)
    )();
  });
});
