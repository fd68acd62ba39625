// node scripts/learn-urgent.mjs: learns anew what urgent messages are like, after a change to their lines or tables, and prints how well by cross-validation.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './run.mjs';

const { runnerImport } = createRequire(join(root, 'server/package.json'))('vite');
const { module } = await runnerImport(join(root, 'server/src/knowledge/urgent/write-weights.ts'));
console.log(module.writeWeights(root));
