import type { SettingsCommands } from '@frontdesk/shared/settings-protocol.ts';
import { changeSetting, readSetting } from '../app/settings/change-setting.ts';
import { readHistory } from '../app/settings/read-history.ts';
import { listOwners } from '../app/settings/list-owners.ts';
import type { Deps } from '../app/deps.ts';
import type { Handlers } from './commands.ts';

export const settingsHandlers = (deps: Deps): Handlers<SettingsCommands, string> => ({
  'setting.list': (staffId) => listOwners(deps, staffId),
  'setting.read': (staffId, payload) => readSetting(deps, staffId, payload),
  'setting.history': (staffId, payload) => readHistory(deps, staffId, payload),
  'setting.change': (staffId, payload) => changeSetting(deps, staffId, payload),
});
