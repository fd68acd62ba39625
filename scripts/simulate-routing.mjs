// npm run simulate:routing: the routing policy through a day, by the server's own code and without a server. docs/routing-simulation.md says how to read it.
import { join } from 'node:path';
import { install } from './install.mjs';
import { root, tool } from './run.mjs';

install();
tool('vite', ['build', '--logLevel', 'warn'], { cwd: join(root, 'e2e') });
await import('../e2e/dist/simulate-routing.js');
