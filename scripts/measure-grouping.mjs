// node scripts/measure-grouping.mjs: how well likeness tells questions that ask the same from others, at several thresholds. docs/learning-loop.md says what was chosen by it.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './run.mjs';

const { runnerImport } = createRequire(join(root, 'server/package.json'))('vite');
const { module } = await runnerImport(join(root, 'server/src/knowledge/measure/measure-grouping.ts'));
for (const { council, lines, texts, measures } of await module.measureGrouping(root)) {
  console.log(`${texts} ${lines}, beside articles of a council: ${council}`);
  console.table(measures);
}
