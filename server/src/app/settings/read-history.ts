import { limits } from '@frontdesk/shared/limits.ts';
import { settingForms, type SettingKind } from '@frontdesk/shared/settings.ts';
import type { SettingVersion } from '@frontdesk/shared/settings-protocol.ts';
import * as v from 'valibot';
import type { SettingTable } from '../../store/schema.ts';
import { listSettingChanges } from '../../store/settings.ts';
import type { Deps } from '../deps.ts';
import { requireRole } from '../staff/me.ts';
import { checkOwner, nameOf, startingValue } from './change-setting.ts';

/** Of stored versions in one answer, in UTF-16 code units: hours with hundreds of special days are long. */
const answerMost = 256 * 1024;

type Asked = { kind: SettingKind; owner: string; before?: number | undefined };

/** As many of the newest as one answer carries; always two, so that a page goes on. */
function whatFits(rows: readonly SettingTable[]): SettingTable[] {
  let size = 0;
  return rows.filter((row, index) => (size += row.body_json.length) <= answerMost || index < 2);
}

/** What a setting was before, who made each version and when. */
export async function readHistory(deps: Deps, staffId: string, asked: Asked): Promise<{ versions: SettingVersion[]; more: boolean }> {
  await requireRole(deps, staffId, 'admin');
  const { kind, owner, before } = asked;
  // Written by a newer program, perhaps: it is listed, and cannot be gone back to.
  const valueOf = (json: unknown): unknown => {
    const parsed = v.safeParse(settingForms[kind], json);
    return parsed.success ? parsed.output : null;
  };
  return deps.store.read(async (tx) => {
    await checkOwner(tx, asked);
    const rows = whatFits(await listSettingChanges(tx, kind, owner, limits.settingVersions + 1, before));
    const names = new Map<string, string>();
    for (const { changed_by } of rows) if (!names.has(changed_by)) names.set(changed_by, await nameOf(tx, changed_by));
    const versions: SettingVersion[] = rows.map((row) => ({
      version: row.version,
      value: valueOf(JSON.parse(row.body_json)),
      changedBy: names.get(row.changed_by) ?? null,
      changedAt: row.changed_at,
    }));
    const more = (rows.at(-1)?.version ?? 1) > 1;
    if (!more && before !== 0) versions.push({ version: 0, value: valueOf(await startingValue(tx, asked)), changedBy: null, changedAt: null });
    return { versions, more };
  });
}
