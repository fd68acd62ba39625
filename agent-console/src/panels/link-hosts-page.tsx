import { LinesField } from '../components/lines-field.tsx';
import { linkHostChanges, linkHostWords as words } from '../inbox/link-host-words.ts';
import { EarlierVersions } from './earlier-versions.tsx';
import { SaveBar } from './save-bar.tsx';
import { NotRead, SettingForm } from './setting-form.tsx';
import type { SettingsProps } from './settings-pages.tsx';
import { lineProblem, SiteSettingPage, type Site } from './site-setting-page.tsx';
import { useSetting } from './use-setting.ts';

const Form = ({ ask, live, changed, site }: SettingsProps & { site: Site }) => {
  const setting = useSetting({ ask, kind: 'linkHosts', owner: site.id, live, changed });
  if (setting.draft === null) return <NotRead setting={setting} />;
  return (
    <SettingForm setting={setting}>
      <LinesField
        id="link-hosts"
        label={words.hosts}
        hint={words.hostsHint}
        lines={setting.draft.hosts}
        problem={lineProblem(setting, 'hosts')}
        onChange={(hosts) => setting.change({ hosts })}
      />
      <SaveBar setting={setting} saved={words.saved(site.name)} />
      <EarlierVersions ask={ask} kind="linkHosts" owner={site.id} setting={setting} changesOf={linkHostChanges} back={(_, version) => version} />
    </SettingForm>
  );
};

/** Where articles of each site may lead. */
export const LinkHostsPage = (props: SettingsProps) => (
  <SiteSettingPage {...props} name="links" title={words.title} intro={words.intro} draw={(site) => <Form key={site.id} {...props} site={site} />} />
);
