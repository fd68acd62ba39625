// Installs what the lockfile names, with the pnpm that package.json names, fetched by npm. Nothing but Node and npm is needed.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, say } from './run.mjs';

const stamp = join(root, 'node_modules/.frontdesk-installed');

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  say(`Frontdesk needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Does nothing when what is installed is what the lockfile names. */
export function install() {
  checkNode();
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'pnpm-lock.yaml')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('Installing packages ...');
  run('npm', [
    'exec',
    '--yes',
    `--package=${manifest.packageManager}`,
    '--',
    'pnpm',
    'install',
    '--frozen-lockfile',
    '--reporter=append-only',
    '--loglevel=warn',
  ]);
  writeFileSync(stamp, wanted);
}
