// npm run simulate: a busy day of residents and advisors against a real server, checked. docs/simulating.md says how to read it.
import { join } from 'node:path';
import { build } from './build.mjs';
import { root, tool } from './run.mjs';
import './share-models.mjs';

build();
tool('vite', ['build', '--logLevel', 'warn'], { cwd: join(root, 'e2e') });
await import('../e2e/dist/simulate.js');
