import { useEffect, useState } from 'preact/hooks';
import { FailedToLoad } from '../components/problem.tsx';
import type { Result } from '../connection/ask.ts';
import { settingsWords as words } from '../inbox/settings-words.ts';
import { sentenceFor, words as common } from '../inbox/words.ts';
import type { SettingsProps } from './settings-pages.tsx';

/** The sites and teams whose settings can be seen, and the one chosen. */
export const useOwners = ({ ask, live }: Pick<SettingsProps, 'ask' | 'live'>) => {
  const [all, setAll] = useState<Result<'setting.list'> | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [chosen, choose] = useState<string | null>(null);
  const load = async () => {
    const reply = await ask('setting.list', {});
    if (reply.ok) setAll(reply);
    setProblem(reply.ok ? null : sentenceFor(reply, common.notRead));
  };
  useEffect(() => {
    if (live) void load();
  }, [live, ask]);
  const team = all?.teams.find(({ id }) => id === chosen) ?? all?.teams[0] ?? null;
  return { all, problem, load, team, choose };
};

/** Which team the form is about; with several sites each team is named with its own. */
export const OwnerSelect = ({ owners: { all, problem, load, team, choose } }: { owners: ReturnType<typeof useOwners> }) => {
  if (problem !== null && all === null) return <FailedToLoad text={problem} onRetry={() => void load()} />;
  if (all === null) return null;
  const siteName = (siteId: string) => all.sites.find(({ id }) => id === siteId)?.name ?? '';
  return (
    <div class="field owner-select">
      <label for="settings-team">{words.team}</label>
      <select id="settings-team" value={team?.id} onChange={(event) => choose(event.currentTarget.value)}>
        {all.teams.map(({ id, name, siteId }) => (
          <option key={id} value={id} selected={id === team?.id}>
            {all.sites.length > 1 ? `${siteName(siteId)}: ${name}` : name}
          </option>
        ))}
      </select>
    </div>
  );
};
