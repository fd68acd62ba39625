import { checkAll, type Verdict } from '../../simulate/check/check-all.ts';
import { openDatabase } from '../../simulate/check/open-database.ts';
import { readRecords } from '../../simulate/check/read-records.ts';
import type { Records } from '../../simulate/check/records.ts';
import type { Page, Stage } from './stage.ts';

/** `unsettled`: pages that could not fetch everything, of which nothing is known. */
export type Checked = Verdict & { unsettled: number };

const settlesWithin = 20_000;

export async function recordsOf(stage: Stage): Promise<Records> {
  const reading = await openDatabase(stage.database);
  try {
    return await readRecords(reading.query);
  } finally {
    await reading.close();
  }
}

/** Every page fetches all there is; then what they saw is held against what is stored. The day goes on meanwhile. */
export async function check(stage: Stage, pages: readonly Page[]): Promise<Checked> {
  const settled = await Promise.all(pages.map(async (page) => (await page.waiting.until(() => page.isSettled, settlesWithin)) && (await page.settle())));
  // Logs before records: what is logged later may not be in the records yet.
  const logs = pages.map(({ record }) => ({ ...record, entries: [...record.entries] }));
  return { ...checkAll(logs, await recordsOf(stage)), unsettled: settled.filter((well) => !well).length };
}
