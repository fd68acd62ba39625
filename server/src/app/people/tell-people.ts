import { listNames } from '../../store/staff.ts';
import type { Deps } from '../deps.ts';
import { tellPresence } from '../staff/tell-presence.ts';

type Told = { by: string; at: number; staffIds?: readonly string[]; teamIds?: readonly string[] };

/** After a change of people or teams: signed-in people see what they are now, queues look again, and screens that list them read them again. */
export function tellPeople(deps: Deps, { by, at, staffIds = [], teamIds = [] }: Told): void {
  // Who waits may now be somebody's, whatever team was changed.
  for (const teamId of ['', ...teamIds]) deps.queueChanged(teamId);
  deps.inBackground(async () => {
    const changedBy = (await deps.store.read((tx) => listNames(tx, [by]))).get(by) ?? '';
    deps.live.publish({ to: 'allStaff', event: 'people.changed', payload: { changedBy, changedAt: at } });
    const present = await deps.live.present();
    for (const staffId of staffIds) if (present.has(staffId)) await tellPresence(deps, staffId);
  });
}
