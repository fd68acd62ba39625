// Rebuilds the three apps when a source changes, and starts the server anew.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.mjs';
import { root } from './run.mjs';

build({ always: true });
const vite = join(root, 'node_modules/vite/bin/vite.js');
const start = (cwd, ...args) => spawn('node', args, { cwd: join(root, cwd), stdio: 'inherit' });
const children = [
  start('widget', vite, 'build', '--watch', '--logLevel', 'warn'),
  start('widget', vite, 'build', '--watch', '--logLevel', 'warn', '-c', 'vite.loader.config.ts'),
  start('agent-console', vite, 'build', '--watch', '--logLevel', 'warn'),
  start('server', vite, 'build', '--watch', '--logLevel', 'warn'),
  start('.', '--watch-path=server/dist', '--watch-path=widget/dist', '--watch-path=agent-console/dist', 'server/dist/main.js', 'serve'),
];
const stop = () => children.forEach((child) => child.kill('SIGTERM'));
process.on('SIGINT', stop).on('SIGTERM', stop);
