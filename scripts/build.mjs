// Builds the widget (its app and its loader), the console and the server, when their sources are newer than what stands in dist/.
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { install } from './install.mjs';
import { root, say, tool } from './run.mjs';

const stamp = join(root, 'server/dist/.built');
const outputs = ['widget/dist/index.html', 'widget/dist/loader.js', 'agent-console/dist/index.html', 'server/dist/main.js'];
const skipped = new Set(['node_modules', 'dist', 'test-results']);

function newest(folder) {
  let time = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (skipped.has(entry.name)) continue;
    const path = join(folder, entry.name);
    time = Math.max(time, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }
  return time;
}

function isBuilt() {
  if (![stamp, ...outputs.map((file) => join(root, file))].every(existsSync)) return false;
  const sources = ['shared', 'widget', 'agent-console', 'server'].map((folder) => newest(join(root, folder)));
  return Math.max(...sources, statSync(join(root, 'pnpm-lock.yaml')).mtimeMs) < statSync(stamp).mtimeMs;
}

export function build({ always = false } = {}) {
  install();
  if (!always && isBuilt()) return;
  say('Building ...');
  const vite = (folder, ...args) => tool('vite', ['build', '--logLevel', 'warn', ...args], { cwd: join(root, folder) });
  vite('widget');
  vite('widget', '-c', 'vite.loader.config.ts');
  vite('agent-console');
  vite('server');
  writeFileSync(stamp, '');
  utimesSync(stamp, new Date(), new Date());
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) build({ always: true });
