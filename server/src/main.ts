import { fileURLToPath } from 'node:url';
import { runCli } from './cli.ts';

// From src/ and from dist/ alike, two folders up is the project.
const root = fileURLToPath(new URL('../../', import.meta.url));
process.exitCode = await runCli(process.argv.slice(2), process.env, root);
