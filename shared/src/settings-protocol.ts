import * as v from 'valibot';
import { commands, events } from './commands.ts';
import { settingKinds } from './settings.ts';
import { Id, TeamRef, Time } from './vocabulary.ts';

const Version = v.pipe(v.number(), v.integer(), v.minValue(0));
const ofSetting = { kind: v.picklist(settingKinds), owner: Id };

/** `value` has the form that `settingForms` names for the kind. `changedBy` is a whole name; null while nobody has changed it. */
export const Setting = v.object({ ...ofSetting, value: v.unknown(), version: Version, changedBy: v.nullable(v.string()), changedAt: v.nullable(Time) });
export type Setting = v.InferOutput<typeof Setting>;

/** One of the versions of a setting. Version 0 is how it comes, which nobody made. `value` is null where this program cannot read what a newer one wrote. */
export const SettingVersion = v.object({ version: Version, value: v.unknown(), changedBy: v.nullable(v.string()), changedAt: v.nullable(Time) });
export type SettingVersion = v.InferOutput<typeof SettingVersion>;

export const settingsCommands = commands({
  /** Whose settings there are. Supervisors and admins. */
  'setting.list': {
    payload: v.strictObject({}),
    result: v.object({
      sites: v.array(v.object({ id: Id, name: v.string(), timeZone: v.string() })),
      teams: v.array(v.object({ ...TeamRef.entries, siteId: Id, isGeneral: v.boolean() })),
    }),
  },
  /** Supervisors and admins. */
  'setting.read': { payload: v.strictObject(ofSetting), result: v.object({ setting: Setting }) },
  /**
   * Admins. `version` is the one that was read: after a change by somebody else it is refused as `changedMeanwhile`, with who and when. A value that is
   * not in form is refused as `invalid`, with the problem of each field. Nothing is kept of either.
   */
  'setting.change': { payload: v.strictObject({ ...ofSetting, version: Version, value: v.unknown() }), result: v.object({ setting: Setting }) },
  /**
   * Admins. What it was, newest first: the newest of all, or the newest before the version `before`. Where there are
   * `more`, the last is there for those above it to be compared with, and the next page begins with it (`before`: its number and one). Without, the list ends
   * with how the setting comes.
   */
  'setting.history': {
    payload: v.strictObject({ ...ofSetting, before: v.optional(Version) }),
    result: v.object({ versions: v.array(SettingVersion), more: v.boolean() }),
  },
});

export const settingsEvents = events({
  /** Somebody changed a setting: screens that show it say so. */
  'setting.changed': v.object({ ...ofSetting, version: Version, changedBy: v.string(), changedAt: Time }),
});
export type SettingsCommands = typeof settingsCommands;
