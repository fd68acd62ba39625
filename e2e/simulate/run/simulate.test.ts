import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { Entry } from '../clients/log.ts';
import type { Report } from './report.ts';

const script = fileURLToPath(new URL('../../../scripts/simulate.mjs', import.meta.url));
const simulate = (args: string) => spawnSync('node', [script, ...args.split(' ')], { encoding: 'utf8' });

it('lives a short day with a real server and finds everything in its place', { timeout: 180_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'frontdesk-simulate-test-'));
  const { status, stdout, stderr } = simulate(`--residents 20 --advisors 3 --minutes 0.2 --pace 6 --workers 2 --json --logs ${folder}`);
  const report = JSON.parse(stdout) as Report;
  expect(report, stderr).toMatchObject({ lost: 0, doubled: 0, reordered: 0, errors: 0, unsettled: 0, findings: [] });
  expect(status).toBe(0);
  // The day is the same every time: people came, were answered, and spoke with advisors.
  expect(report.conversations).toBeGreaterThan(10);
  expect(report.ackMs.count).toBeGreaterThan(30);
  expect(report.deliveryMs.count).toBeGreaterThan(5);
  const entries = readFileSync(join(folder, 'clients.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Entry & { client: string });
  expect(new Set(entries.map((entry) => entry.client)).size).toBeGreaterThan(15);
  expect(entries.some((entry) => entry.what === 'accepted')).toBe(true);
  rmSync(folder, { recursive: true, force: true });
});

it('says what is missing for a running Frontdesk', { timeout: 180_000 }, () => {
  const { status, stderr } = simulate('--url http://localhost:9');
  expect(status).toBe(2);
  expect(stderr).toContain('--database');
});
