import { useState } from 'preact/hooks';
import { LinesField } from '../components/lines-field.tsx';
import { NumberField } from '../components/number-field.tsx';
import { FailedToLoad } from '../components/problem.tsx';
import { invitationChanges } from '../inbox/invitation-changes.ts';
import { invitationWords as words } from '../inbox/invitation-words.ts';
import { EarlierVersions } from './earlier-versions.tsx';
import { useOwners } from './owner-select.tsx';
import { SaveBar } from './save-bar.tsx';
import { NotRead, SettingForm } from './setting-form.tsx';
import type { SettingsProps } from './settings-pages.tsx';
import { useSetting, type UsedSetting } from './use-setting.ts';

type Site = { id: string; name: string };

/** The first wrong line, by its number. */
function pagesProblem({ problems, problemAt }: Pick<UsedSetting<'invitations'>, 'problems' | 'problemAt'>): string | undefined {
  const wrong = problems.find(({ path }) => path.startsWith('pages.'));
  return wrong ? words.line(Number(wrong.path.split('.')[1]) + 1, wrong.message) : problemAt('pages');
}

const Form = ({ ask, live, changed, site }: SettingsProps & { site: Site }) => {
  const setting = useSetting({ ask, kind: 'invitations', owner: site.id, live, changed });
  const { draft } = setting;
  if (draft === null) return <NotRead setting={setting} />;
  return (
    <SettingForm setting={setting}>
      <label class="choice">
        <input type="checkbox" checked={draft.isOn} onChange={(event) => setting.change({ ...draft, isOn: event.currentTarget.checked })} />
        {words.isOn}
      </label>
      <NumberField
        id="invitations-after"
        label={words.after}
        hint={words.afterHint}
        unit={words.seconds}
        value={draft.afterSeconds}
        problem={setting.problemAt('afterSeconds')}
        onChange={(value) => setting.change({ ...draft, afterSeconds: value ?? Number.NaN })}
      />
      <LinesField
        id="invitations-pages"
        label={words.pages}
        hint={words.pagesHint}
        lines={draft.pages}
        problem={pagesProblem(setting)}
        onChange={(pages) => setting.change({ ...draft, pages })}
      />
      <SaveBar setting={setting} saved={words.saved(site.name)} />
      <EarlierVersions ask={ask} kind="invitations" owner={site.id} setting={setting} changesOf={invitationChanges} back={(_, version) => version} />
    </SettingForm>
  );
};

/** Whether and where the launcher offers a chat by itself. */
export const InvitationsPage = (props: SettingsProps) => {
  const { all, problem, load } = useOwners(props);
  const [chosen, choose] = useState('');
  const site = all?.sites.find(({ id }) => id === chosen) ?? all?.sites[0];
  return (
    <main class="panel settings" tabIndex={0} aria-label={words.title}>
      <h1>{words.title}</h1>
      <p class="intro">{words.intro}</p>
      {problem !== null && all === null && <FailedToLoad text={problem} onRetry={() => void load()} />}
      {all !== null && all.sites.length > 1 && (
        <div class="field owner-select">
          <label for="invitations-site">{words.site}</label>
          <select id="invitations-site" value={site?.id} onChange={(event) => choose(event.currentTarget.value)}>
            {all.sites.map(({ id, name }) => (
              <option key={id} value={id} selected={id === site?.id}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      {site && <Form key={site.id} {...props} site={site} />}
    </main>
  );
};
