import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** A line from standard input: asked for at a terminal without showing what is typed, or read from a pipe. */
export function readPassword(): Promise<string> {
  const terminal = process.stdin.isTTY;
  if (terminal) process.stderr.write('Password (ten characters or more): ');
  // readline echoes to its output: at a terminal that goes nowhere.
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal });
  return new Promise((resolve) => {
    let line = '';
    lines.once('line', (typed) => {
      line = typed;
      lines.close();
    });
    lines.once('close', () => {
      if (terminal) process.stderr.write('\n');
      resolve(line);
    });
  });
}
