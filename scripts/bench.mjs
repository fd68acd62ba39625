// npm run bench: what the widget weighs, and what the durable path costs beside a bare echo. One JSON object on standard output.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from './build.mjs';
import { root, say } from './run.mjs';

build();
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
const built = readdirSync(dist).filter((file) => /\.(js|css)$/.test(file));
const bytes = { loader: weigh(['loader.js']), openedWidget: weigh(built) };

say('Measuring round trips; this takes some seconds ...');
const run = spawnSync('node', [join(root, 'e2e/bench/round-trips.mjs'), ...process.argv.slice(2)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
if (run.status !== 0) process.exit(run.status ?? 1);
process.stdout.write(`${JSON.stringify({ node: process.version, bytes, roundTrips: JSON.parse(run.stdout) }, null, 2)}\n`);
