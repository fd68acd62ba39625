// Installs, builds and serves. The server runs in this very process, so that a signal to it needs no forwarding.
import { build } from './build.mjs';

build();
process.argv = [process.argv[0], process.argv[1], 'serve'];
await import('../server/dist/main.js');
