import { LinesField } from '../components/lines-field.tsx';
import { NumberField } from '../components/number-field.tsx';
import { invitationChanges } from '../inbox/invitation-changes.ts';
import { invitationWords as words } from '../inbox/invitation-words.ts';
import { EarlierVersions } from './earlier-versions.tsx';
import { SaveBar } from './save-bar.tsx';
import { NotRead, SettingForm } from './setting-form.tsx';
import type { SettingsProps } from './settings-pages.tsx';
import { lineProblem, SiteSettingPage, type Site } from './site-setting-page.tsx';
import { useSetting } from './use-setting.ts';

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
        problem={lineProblem(setting, 'pages')}
        onChange={(pages) => setting.change({ ...draft, pages })}
      />
      <SaveBar setting={setting} saved={words.saved(site.name)} />
      <EarlierVersions ask={ask} kind="invitations" owner={site.id} setting={setting} changesOf={invitationChanges} back={(_, version) => version} />
    </SettingForm>
  );
};

/** Whether and where the launcher offers a chat by itself. */
export const InvitationsPage = (props: SettingsProps) => (
  <SiteSettingPage {...props} name="invitations" title={words.title} intro={words.intro} draw={(site) => <Form key={site.id} {...props} site={site} />} />
);
