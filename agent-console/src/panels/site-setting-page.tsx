import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { FailedToLoad } from '../components/problem.tsx';
import { settingsWords } from '../inbox/settings-words.ts';
import { useOwners } from './owner-select.tsx';
import type { SettingsProps } from './settings-pages.tsx';

export type Site = { id: string; name: string };
type Props = SettingsProps & { name: string; title: string; intro: string; draw: (site: Site) => ComponentChildren };

/** A page of settings that each site has of its own: which site, where there are several, and its form. `name` begins the ids of its fields. */
export const SiteSettingPage = ({ name, title, intro, draw, ...props }: Props) => {
  const { all, problem, load } = useOwners(props);
  const [chosen, choose] = useState('');
  const site = all?.sites.find(({ id }) => id === chosen) ?? all?.sites[0];
  return (
    <main class="panel settings" tabIndex={0} aria-label={title}>
      <h1>{title}</h1>
      <p class="intro">{intro}</p>
      {problem !== null && all === null && <FailedToLoad text={problem} onRetry={() => void load()} />}
      {all !== null && all.sites.length > 1 && (
        <div class="field owner-select">
          <label for={`${name}-site`}>{settingsWords.site}</label>
          <select id={`${name}-site`} value={site?.id} onChange={(event) => choose(event.currentTarget.value)}>
            {all.sites.map(({ id, name: label }) => (
              <option key={id} value={id} selected={id === site?.id}>
                {label}
              </option>
            ))}
          </select>
        </div>
      )}
      {site && draw(site)}
    </main>
  );
};

type Problems = { problems: readonly { path: string; message: string }[]; problemAt: (path: string) => string | undefined };

/** What is wrong with a list of lines: the first wrong one, by its number. */
export function lineProblem({ problems, problemAt }: Problems, path: string): string | undefined {
  const wrong = problems.find((one) => one.path.startsWith(`${path}.`));
  return wrong ? settingsWords.line(Number(wrong.path.split('.')[1]) + 1, wrong.message) : problemAt(path);
}
