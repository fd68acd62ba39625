// npm run faults: breaks a running Frontdesk in every way that one machine can, and checks what was kept. docs/faults.md says what and how to read it.
import { join } from 'node:path';
import { build } from './build.mjs';
import { root, tool } from './run.mjs';
import './share-models.mjs';
import { ensureServices, freePort, startPostgres, startRedis } from './services.mjs';

build();
ensureServices();
tool('vite', ['build', '--logLevel', 'warn'], { cwd: join(root, 'e2e') });
const { faults } = await import('../e2e/dist/faults.js');
process.exit(await faults(process.argv.slice(2), { startPostgres, startRedis, freePort }));
