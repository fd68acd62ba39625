import type { SiteHours } from '@frontdesk/shared/hours.ts';
import { parseSetting } from '@frontdesk/shared/settings.ts';
import type { Span } from '../../domain/hours.ts';
import { findSetting, putSetting } from '../../store/settings.ts';
import { setHours } from '../../store/sites.ts';
import type { Store } from '../../store/store.ts';
import { startingHours } from './which-hours.ts';

/** In place of the staff id of whoever changed a setting. */
export const byCommand = 'command';

/**
 * Sets a site's weekly hours, as `frontdesk hours` does. Of hours that an admin has saved only the weekly part changes, as a new version. Answers whether the
 * site is there.
 */
export async function setWeekly(store: Store, siteId: string, spans: Span[], now: number): Promise<boolean> {
  return store.transaction(async (tx) => {
    if (!(await setHours(tx, siteId, spans))) return false;
    const row = await findSetting(tx, 'siteHours', siteId);
    if (!row) return true;
    const kept = parseSetting('siteHours', JSON.parse(row.body_json));
    const rest: Partial<SiteHours> = 'value' in kept ? kept.value : {};
    const commanded = startingHours({ timeZone: '', spans });
    // What an admin chose for bank holidays stays; what an earlier command brought with it does not.
    const bankHolidays = row.changed_by === byCommand ? commanded.bankHolidays : rest.bankHolidays;
    const value = { ...rest, weekly: commanded.weekly, ...(bankHolidays === undefined ? {} : { bankHolidays }) };
    const next = { ...row, body_json: JSON.stringify(value), version: row.version + 1, changed_by: byCommand, changed_at: now };
    if (!(await putSetting(tx, next))) throw new Error(`Somebody else changed the hours of ${siteId} at the same moment. Set them again.`);
    return true;
  });
}
