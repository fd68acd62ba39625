import type { SettingKind } from '@frontdesk/shared/settings.ts';
import type { SettingTable } from './schema.ts';
import type { Tx } from './store.ts';

/** A thousand sites of a thousand teams would be more; nobody has them. */
const settingsMost = 20_000;

export async function listSettings(tx: Tx): Promise<SettingTable[]> {
  return tx.selectFrom('setting').selectAll().orderBy('kind').orderBy('owner').limit(settingsMost).execute();
}

export async function findSetting(tx: Tx, kind: SettingKind, owner: string): Promise<SettingTable | undefined> {
  return tx.selectFrom('setting').selectAll().where('kind', '=', kind).where('owner', '=', owner).executeTakeFirst();
}

/** Goes up with every change of any setting: whoever knows the settings of a mark need not read them again. */
export async function settingsMark(tx: Tx): Promise<number> {
  const row = await tx
    .selectFrom('setting')
    .select((eb) => eb.fn.sum<number | string | null>('version').as('mark'))
    .executeTakeFirst();
  return Number(row?.mark ?? 0);
}

/** Keeps what it became, if it is still of the version before; answers whether it was. */
export async function putSetting(tx: Tx, row: SettingTable): Promise<boolean> {
  const { kind, owner, ...values } = row;
  const saved =
    row.version === 1
      ? await tx
          .insertInto('setting')
          .values(row)
          .onConflict((conflict) => conflict.doNothing())
          .returning('version')
          .executeTakeFirst()
      : await tx
          .updateTable('setting')
          .set(values)
          .where('kind', '=', kind)
          .where('owner', '=', owner)
          .where('version', '=', row.version - 1)
          .returning('version')
          .executeTakeFirst();
  if (!saved) return false;
  await tx.insertInto('setting_change').values(row).execute();
  return true;
}

/**
 * The versions of a kind of setting that were in force from `from` on, of those owners whose setting has changed since, oldest first; of the most that may be
 * read, the newest. Where no version is from before `from`, its default was in force.
 */
export async function listVersionsSince(tx: Tx, kind: SettingKind, from: number, most: number): Promise<SettingTable[]> {
  const since = await tx
    .selectFrom('setting_change')
    .selectAll()
    .where('kind', '=', kind)
    .where('changed_at', '>=', from)
    .orderBy('changed_at', 'desc')
    .orderBy('version', 'desc')
    .limit(most)
    .execute();
  const first = new Map(since.map((row) => [row.owner, row.version]));
  const before: SettingTable[] = [];
  for (const [owner, version] of first) {
    const row = await tx
      .selectFrom('setting_change')
      .selectAll()
      .where('kind', '=', kind)
      .where('owner', '=', owner)
      .where('version', '=', version - 1)
      .executeTakeFirst();
    if (row) before.push(row);
  }
  return [...before, ...since.reverse()];
}

/** What a setting was, newest first: those before a version, where one is named. */
export async function listSettingChanges(tx: Tx, kind: SettingKind, owner: string, most: number, before?: number): Promise<SettingTable[]> {
  let query = tx.selectFrom('setting_change').selectAll().where('kind', '=', kind).where('owner', '=', owner);
  if (before !== undefined) query = query.where('version', '<', before);
  return query.orderBy('version', 'desc').limit(most).execute();
}
