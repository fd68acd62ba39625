import { EmergencyFields } from './emergency-fields.tsx';
import { siteHoursChanges } from '../inbox/hours-changes.ts';
import { EarlierVersions } from './earlier-versions.tsx';
import { HoursFields, hoursOf } from './hours-fields.tsx';
import { HoursForm } from './hours-form.tsx';
import type { SettingsProps } from './settings-pages.tsx';
import { useHoursPreview } from './use-hours-preview.ts';
import { useSetting } from './use-setting.ts';

type Props = SettingsProps & { site: { id: string; name: string; timeZone: string } };

/** The hours of a site, which are those of its teams without their own, and its emergency numbers. */
export const SiteHoursForm = ({ ask, live, changed, site }: Props) => {
  const setting = useSetting({ ask, kind: 'siteHours', owner: site.id, live, changed });
  const { draft, problemAt, change } = setting;
  const { preview, wrong } = useHoursPreview({ ask, siteId: site.id, hours: draft === null ? null : hoursOf(draft), live });
  const earlier = <EarlierVersions ask={ask} kind="siteHours" owner={site.id} setting={setting} changesOf={siteHoursChanges} back={(_, version) => version} />;
  return (
    <HoursForm setting={setting} name={site.name} preview={preview} wrong={wrong} timeZone={site.timeZone} earlier={earlier}>
      {draft !== null && (
        <>
          <HoursFields under="" hours={draft} preview={preview} timeZone={site.timeZone} problemAt={problemAt} onChange={change} />
          <EmergencyFields path="emergency" numbers={draft.emergency} problemAt={problemAt} onChange={(emergency) => change({ ...draft, emergency })} />
        </>
      )}
    </HoursForm>
  );
};
