import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

// Progress goes to standard error: standard output is for what a command is asked for.
export const say = (text) => process.stderr.write(`${text}\n`);

/** Runs a program to its end, its output with ours; ends this process with its code if it fails, unless `mayFail`. */
export function run(program, args, { cwd = root, env = {}, mayFail = false, quiet = false } = {}) {
  const result = spawnSync(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', quiet ? 'ignore' : 2, 2],
    shell: process.platform === 'win32',
  });
  if (result.error && !mayFail) {
    say(`${program} could not be run: ${result.error.message}`);
    process.exit(1);
  }
  const code = result.status ?? 1;
  if (code !== 0 && !mayFail) process.exit(code);
  return code;
}

/** A program that the packages brought with them. */
export const tool = (name, args, options = {}) => run('node', [fileURLToPath(new URL(`../node_modules/${tools[name]}`, import.meta.url)), ...args], options);
const tools = {
  vite: 'vite/bin/vite.js',
  vitest: 'vitest/vitest.mjs',
  tsc: 'typescript/bin/tsc',
  eslint: 'eslint/bin/eslint.js',
  prettier: 'prettier/bin/prettier.cjs',
};
