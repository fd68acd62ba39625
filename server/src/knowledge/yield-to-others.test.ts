import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { getPriority, platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import ts from 'typescript';
import { expect, it } from 'vitest';

it('lets a thread of its own take what others leave, and leaves the rest of the process as it is', async () => {
  const before = getPriority();
  const folder = mkdtempSync(join(tmpdir(), 'frontdesk-yield-'));
  try {
    const source = ts.transpileModule(readFileSync(join(import.meta.dirname, 'yield-to-others.ts'), 'utf8'), {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    }).outputText;
    const file = join(folder, 'thread.mjs');
    writeFileSync(
      file,
      `import { getPriority } from 'node:os';
      import { parentPort } from 'node:worker_threads';
      ${source}
      yieldToOthers();
      const of = () => { try { return Number(readlinkSync('/proc/thread-self').split('/').at(-1)); } catch { return 0; } };
      parentPort.postMessage(getPriority(of()));`,
    );
    const worker = new Worker(pathToFileURL(file));
    const priority = await new Promise<number>((resolve, reject) => worker.once('message', resolve).once('error', reject));
    expect(priority).toBe(platform() === 'linux' ? Math.max(before, 10) : before);
    expect(getPriority()).toBe(before);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
