import type { SiteHours } from '@frontdesk/shared/hours';
import { useState } from 'preact/hooks';
import { Problem } from '../components/problem.tsx';
import { hoursWords as words } from '../inbox/hours-words.ts';
import { sentenceFor, words as common } from '../inbox/words.ts';
import { teamHoursChanges } from '../inbox/hours-changes.ts';
import { EarlierVersions } from './earlier-versions.tsx';
import { HoursFields, hoursOf } from './hours-fields.tsx';
import { HoursForm } from './hours-form.tsx';
import type { SettingsProps } from './settings-pages.tsx';
import { useHoursPreview } from './use-hours-preview.ts';
import { useSetting } from './use-setting.ts';

type Props = SettingsProps & { site: { id: string; name: string; timeZone: string }; team: { id: string; name: string } };

/** A team is open as its site is, or has hours of its own, which begin as the site's. */
export const TeamHoursForm = ({ ask, live, changed, site, team }: Props) => {
  const setting = useSetting({ ask, kind: 'teamHours', owner: team.id, live, changed });
  const [problem, setProblem] = useState<string | null>(null);
  const { draft, problemAt, change } = setting;
  const own = draft?.own ?? null;
  const { preview, wrong } = useHoursPreview({ ask, siteId: site.id, hours: own, live });
  const beginOwn = async () => {
    const reply = await ask('setting.read', { kind: 'siteHours', owner: site.id });
    setProblem(reply.ok ? null : sentenceFor(reply, common.notRead));
    if (reply.ok) change({ own: hoursOf(reply.setting.value as SiteHours) });
  };
  const earlier = <EarlierVersions ask={ask} kind="teamHours" owner={team.id} setting={setting} changesOf={teamHoursChanges} back={(_, version) => version} />;
  return (
    <HoursForm setting={setting} name={team.name} preview={preview} wrong={wrong} timeZone={site.timeZone} earlier={earlier}>
      <fieldset>
        <legend>{words.whichHours}</legend>
        <p class="hint">{words.ownHint}</p>
        <div class="choices">
          <label class="choice">
            <input type="radio" name="own" checked={own === null} onChange={() => change({ own: null })} />
            {words.asSite(site.name)}
          </label>
          <label class="choice">
            <input type="radio" name="own" checked={own !== null} onChange={() => void beginOwn()} />
            {words.ownHours}
          </label>
        </div>
        {problem !== null && <Problem text={problem} />}
      </fieldset>
      {own !== null && (
        <HoursFields under="own." hours={own} preview={preview} timeZone={site.timeZone} problemAt={problemAt} onChange={(hours) => change({ own: hours })} />
      )}
    </HoursForm>
  );
};
