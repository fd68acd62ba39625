// npm run check: types, lint and format, of everything.
import { install } from './install.mjs';
import { say, tool } from './run.mjs';

install();
let code = 0;
for (const project of ['shared', 'widget', 'agent-console', 'server', 'e2e']) {
  say(`Types of ${project} ...`);
  code ||= tool('tsc', ['-p', project], { mayFail: true });
}
say('Lint ...');
code ||= tool('eslint', ['.', '--max-warnings', '0'], { mayFail: true });
say('Format ...');
code ||= tool('prettier', ['--check', '--log-level', 'warn', '.'], { mayFail: true });
process.exitCode = code;
