import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { logFile, openLog } from './log.ts';

it('O6 writes an error as it is described', () => {
  const lines: string[] = [];
  openLog('info', { write: (line) => void lines.push(line) }).error({ err: Object.assign(new Error('no "Jo"'), { query: 'Jo' }) }, 'a command failed');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 50, msg: 'a command failed', err: { type: 'Error', message: 'no "…"' } });
  expect(lines[0]).not.toContain('Jo');
});

// Linux has a file whose disk is always full.
it.skipIf(!existsSync('/dev/full'))('O7 a full disk of the log’s own stops nothing', async () => {
  const log = openLog('info', logFile('/dev/full'));
  for (let i = 0; i < 3_000; i++) log.info({ padding: 'x'.repeat(1_000) }, 'a line');
  await new Promise((resolve) => setImmediate(resolve));
  expect(() => log.info('one more')).not.toThrow();
});
