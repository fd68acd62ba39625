import { useState } from 'preact/hooks';
import { FailedToLoad } from '../components/problem.tsx';
import { hoursWords as words } from '../inbox/hours-words.ts';
import { useOwners } from './owner-select.tsx';
import type { SettingsProps } from './settings-pages.tsx';
import { SiteHoursForm } from './site-hours.tsx';
import { TeamHoursForm } from './team-hours.tsx';

/** When people can be asked for, for each site and team. */
export const HoursPage = (props: SettingsProps) => {
  const { all, problem, load } = useOwners(props);
  const [chosen, choose] = useState('');
  const owners = (all?.sites ?? []).flatMap((site) => [
    { key: `site ${site.id}`, label: words.wholeSite(site.name), site, team: null },
    ...(all?.teams ?? [])
      .filter(({ siteId }) => siteId === site.id)
      .map((team) => ({ key: `team ${team.id}`, label: words.teamOf(site.name, team.name), site, team })),
  ]);
  const owner = owners.find(({ key }) => key === chosen) ?? owners[0];
  return (
    <main class="panel settings" tabIndex={0} aria-label={words.title}>
      <h1>{words.title}</h1>
      <p class="intro">{words.intro}</p>
      {problem !== null && all === null && <FailedToLoad text={problem} onRetry={() => void load()} />}
      {owner && (
        <div class="field owner-select">
          <label for="hours-owner">{words.hoursOf}</label>
          <select id="hours-owner" value={owner.key} onChange={(event) => choose(event.currentTarget.value)}>
            {owners.map(({ key, label }) => (
              <option key={key} value={key} selected={key === owner.key}>
                {label}
              </option>
            ))}
          </select>
        </div>
      )}
      {owner && owner.team === null && <SiteHoursForm key={owner.key} {...props} site={owner.site} />}
      {owner?.team && <TeamHoursForm key={owner.key} {...props} site={owner.site} team={owner.team} />}
    </main>
  );
};
