import { readFileSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createDemo, createDemoStaff, disableDemoStaff } from './app/setup/create-demo.ts';
import type { Config } from './config.ts';
import { readDemo } from './knowledge/read-demo.ts';
import { madeFolder } from './open-parts.ts';
import type { Store } from './store/store.ts';

/** Makes the demo council in an empty store and, outside production, its staff. Answers the password they have. */
export async function prepareDemo(config: Config, store: Store, now: number, knowledgeFolder: string): Promise<{ password: string | null }> {
  await createDemo(store, now, readDemo(knowledgeFolder));
  if (config.production) {
    await disableDemoStaff(store, now);
    return { password: null };
  }
  const password = config.demoPassword ?? keptPassword(madeFolder(config));
  await createDemoStaff(store, now, password);
  return { password };
}

/** A password made once and kept beside the demo's data, so that it can be printed at every start. */
function keptPassword(folder: string): string {
  const file = join(folder, 'demo-password.txt');
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    const password = randomBytes(9).toString('base64url');
    writeFileSync(file, `${password}\n`, { mode: 0o600 });
    return password;
  }
}
