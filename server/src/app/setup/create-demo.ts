import { rules } from '../../domain/rules.ts';
import { putSetting } from '../../store/settings.ts';
import { addSite, addTeam, listSites, setServiceTeam } from '../../store/sites.ts';
import { addStaff, disableStaff, findLogin, setPassword } from '../../store/staff.ts';
import type { Store } from '../../store/store.ts';
import type { ArticleFile } from '../../knowledge/read-article-file.ts';
import { newId } from '../deps.ts';
import { publishFile } from '../knowledge/publish-file.ts';
import { byCommand } from '../hours/set-weekly.ts';
import { startingHours } from '../hours/which-hours.ts';
import { demoCost, hashPassword, verifyPassword } from '../staff/passwords.ts';
import { demoEmail, demoEmergency, demoServices, demoSite, demoStaff, demoTeams } from './demo-site.ts';

/** Makes the demo council in a store that has no site: site, teams, who owns which service, and its articles. */
export async function createDemo(store: Store, now: number, articles: readonly ArticleFile[]): Promise<boolean> {
  return store.transaction(async (tx) => {
    if ((await listSites(tx)).length > 0) return false;
    await addSite(tx, demoSite);
    const hours = { ...startingHours(demoSite.hours), emergency: demoEmergency };
    await putSetting(tx, { kind: 'siteHours', owner: demoSite.id, body_json: JSON.stringify(hours), version: 1, changed_by: byCommand, changed_at: now });
    for (const [position, team] of demoTeams.entries()) await addTeam(tx, team, position);
    for (const [service, teamId] of Object.entries(demoServices)) await setServiceTeam(tx, demoSite.id, service, teamId);
    for (const article of articles) await publishFile(tx, article, [demoSite.id], now);
    return true;
  });
}

/** For a folder that was tried out first: nobody may sign in to the real thing with the demo's password. */
export const disableDemoStaff = (store: Store, now: number): Promise<number> =>
  store.transaction((tx) =>
    disableStaff(
      tx,
      demoStaff.map((person) => demoEmail(person.login)),
      now,
    ),
  );

/** Makes the demo staff, all with one password, or gives them that password if they have another. Never in production. */
export async function createDemoStaff(store: Store, now: number, password: string): Promise<void> {
  const first = await store.read((tx) => findLogin(tx, demoEmail(demoStaff[0]?.login ?? '')));
  if (first && (await verifyPassword(password, first.passwordHash))) return;
  const password_hash = await hashPassword(password, demoCost);
  await store.transaction(async (tx) => {
    for (const { login, firstName, lastName, role, teamIds } of demoStaff) {
      const email = demoEmail(login);
      if (await setPassword(tx, email, password_hash)) continue;
      await addStaff(tx, {
        id: newId(),
        email,
        first_name: firstName,
        last_name: lastName,
        role,
        password_hash,
        created_at: now,
        teamIds,
        capacity: rules.defaultCapacity,
      });
    }
  });
}
