import { useState } from 'preact/hooks';
import { FailedToLoad } from '../components/problem.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { peopleWords as words } from '../inbox/people-words.ts';
import { NewTeam } from './new-team.tsx';
import { ServiceEditor } from './service-editor.tsx';
import { ServicesTable, TeamsTable } from './teams-tables.tsx';
import type { SettingsProps } from './settings-pages.tsx';
import { TeamEditor } from './team-editor.tsx';
import { useListed } from './use-listed.ts';

type Chosen = { team: string } | { siteId: string; service: string } | null;

/** The teams of each site and the services that they own: tables to choose from, then one of them. */
export const TeamsPage = ({ ask, live, peopleMark = 0 }: SettingsProps) => {
  const { data, problem, load } = useListed(ask, 'team.list', live, peopleMark);
  const [chosen, choose] = useState<Chosen>(null);
  const [said, setSaid] = useState('');
  const go = (next: Chosen, line = '') => {
    choose(next);
    setSaid(line);
  };
  const team = chosen && 'team' in chosen ? data?.teams.find(({ id }) => id === chosen.team) : undefined;
  const service = chosen && 'service' in chosen ? data?.services.find(({ siteId, name }) => siteId === chosen.siteId && name === chosen.service) : undefined;
  const isList = !team && !service;

  return (
    <main class="panel settings" tabIndex={0} aria-label={words.teams}>
      <h1>{team?.form.name ?? service?.name ?? words.teams}</h1>
      {isList && <p class="intro">{words.teamsIntro}</p>}
      {problem !== null && <FailedToLoad text={problem} onRetry={() => void load()} />}
      {data === null && problem === null && <Skeleton count={4} shape="row" />}
      <p role="status" class="saved">
        {said}
      </p>
      {!isList && (
        <button type="button" class="back-to-list" onClick={() => go(null)}>
          {words.backToTeams}
        </button>
      )}
      {data && team && (
        <TeamEditor
          key={team.id}
          ask={ask}
          team={team}
          people={data.people}
          general={data.teams.find((one) => one.siteId === team.siteId && one.isGeneral)?.form.name ?? ''}
          reload={async () => (await load())?.teams.find(({ id }) => id === team.id) ?? null}
          onSaid={setSaid}
          onGone={() => void load().then(() => go(null, words.removed(team.form.name)))}
        />
      )}
      {data && service && (
        <ServiceEditor
          key={`${service.siteId} ${service.name}`}
          ask={ask}
          service={service}
          teams={data.teams.filter(({ siteId }) => siteId === service.siteId)}
          skills={data.skills}
          reload={async () => (await load())?.services.find(({ siteId, name }) => siteId === service.siteId && name === service.name) ?? null}
        />
      )}
      {isList &&
        data?.sites.map((site) => (
          <section key={site.id} class="site-teams" aria-label={site.name}>
            {data.sites.length > 1 && <h2>{site.name}</h2>}
            <TeamsTable data={data} siteId={site.id} onChoose={(id) => go({ team: id })} />
            <NewTeam ask={ask} siteId={site.id} onAdded={(id, name) => void load().then(() => go({ team: id }, words.addedTeam(name)))} />
            <ServicesTable data={data} siteId={site.id} onChoose={(name) => go({ siteId: site.id, service: name })} />
          </section>
        ))}
    </main>
  );
};
