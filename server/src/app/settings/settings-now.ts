import { settingForms, settingKinds, type SettingKind, type SettingOf } from '@frontdesk/shared/settings.ts';
import type { TeamRules } from '@frontdesk/shared/team-rules.ts';
import type { Logger } from 'pino';
import * as v from 'valibot';
import { listSettings, settingsMark } from '../../store/settings.ts';
import type { Store } from '../../store/store.ts';

/** Every setting as it is now, without a question to the store: `refresh` is asked at the start, after each change and each second. */
export type SettingsNow = {
  of<K extends SettingKind>(kind: K, owner: string): SettingOf<K>;
  /** The same, null while nobody has set it. */
  saved<K extends SettingKind>(kind: K, owner: string): SettingOf<K> | null;
  /** The rules of a team; without a team, the defaults. */
  rulesOf(teamId: string | null): TeamRules;
  /** Reads what changed since. Answers whether anything had. */
  refresh(): Promise<boolean>;
};

const defaults = Object.fromEntries(settingKinds.map((kind) => [kind, v.parse(settingForms[kind], {})])) as { [K in SettingKind]: SettingOf<K> };
const keyOf = (kind: SettingKind, owner: string): string => `${kind} ${owner}`;

export async function openSettings(store: Store, log: Logger): Promise<SettingsNow> {
  let known = new Map<string, unknown>();
  let mark = -1;

  async function read(): Promise<boolean> {
    const now = await store.read(settingsMark);
    if (now === mark) return false;
    const rows = await store.read(listSettings);
    known = new Map();
    for (const { kind, owner, body_json } of rows) {
      // Written by a newer version, perhaps: then the default serves until somebody saves it anew.
      const parsed = v.safeParse(settingForms[kind], JSON.parse(body_json));
      if (parsed.success) known.set(keyOf(kind, owner), parsed.output);
      else log.error({ kind, owner }, 'a setting cannot be read; its default is used');
    }
    mark = rows.reduce((sum, row) => sum + row.version, 0);
    return true;
  }
  let reading: Promise<boolean> | null = null;

  const settings: SettingsNow = {
    of: <K extends SettingKind>(kind: K, owner: string) => (known.get(keyOf(kind, owner)) ?? defaults[kind]) as SettingOf<K>,
    saved: <K extends SettingKind>(kind: K, owner: string) => (known.get(keyOf(kind, owner)) ?? null) as SettingOf<K> | null,
    rulesOf: (teamId) => (teamId === null ? defaults.teamRules : settings.of('teamRules', teamId)),
    async refresh() {
      // One after another: an older reading must not come after a newer one.
      while (reading) await reading.catch(() => false);
      return (reading = read().finally(() => (reading = null)));
    },
  };
  await settings.refresh();
  return settings;
}
