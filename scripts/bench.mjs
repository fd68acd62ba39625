// npm run bench: what the widget weighs, what the durable path costs beside a bare echo, what a pass of the routing policy and a report of figures cost, how well the assistant finds and at what cost, and what the list of what people ask costs. One JSON object on standard output.
// npm run bench -- path: that part alone. docs/performance.md says what each part measures.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { root, say, tool } from './run.mjs';

const measured = ['path', 'crowd', 'growth', 'several', 'routing', 'figures', 'assistant', 'learning'];
const parts = ['bytes', ...measured];
const asked = process.argv.length > 2 ? process.argv.slice(2) : parts;
const unknown = asked.find((part) => !parts.includes(part));
if (unknown !== undefined) {
  say(`There is no part "${unknown}". The parts are: ${parts.join(', ')}.`);
  process.exit(1);
}

// The policy and the figures are measured without a server; they, the assistant and the list of what people ask need what is built for them, and the rest does not.
const alone = ['routing', 'figures'];
if (asked.some((part) => !alone.includes(part))) build();
else install();
if (asked.some((part) => [...alone, 'assistant', 'learning'].includes(part))) tool('vite', ['build', '--logLevel', 'warn'], { cwd: join(root, 'e2e') });

function weighWidget() {
  const dist = join(root, 'widget/dist');
  const weigh = (files) => {
    const contents = files.map((file) => readFileSync(join(dist, file)));
    const sum = (measure) => contents.reduce((total, content) => total + measure(content), 0);
    return {
      raw: sum((content) => content.length),
      gzip: sum((content) => gzipSync(content, { level: 9 }).length),
      brotli: sum((content) => brotliCompressSync(content).length),
    };
  };
  return { loader: weigh(['loader.js']), openedWidget: weigh(readdirSync(dist).filter((file) => /\.(js|css)$/.test(file))) };
}

function measure(names) {
  if (names.length === 0) return {};
  const run = spawnSync('node', [join(root, 'e2e/bench/main.mjs'), ...names], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (run.status !== 0) process.exit(run.status ?? 1);
  return JSON.parse(run.stdout);
}

const results = {
  node: process.version,
  ...(asked.includes('bytes') && { bytes: weighWidget() }),
  ...measure(measured.filter((part) => asked.includes(part))),
};
process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
