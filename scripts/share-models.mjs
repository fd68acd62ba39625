import { join } from 'node:path';
import { root } from './run.mjs';

// Servers that tests and measurements start have the same articles: what is learnt of them is learnt once, and not by each.
process.env.FRONTDESK_MODELS ??= join(root, 'node_modules/.cache/frontdesk-models');
