import type { StaffingForecast } from '@frontdesk/shared/staffing-protocol';
import { useCallback, useState } from 'preact/hooks';
import type { Ask } from '../connection/ask.ts';
import { staffingWords } from '../inbox/staffing-words.ts';
import { StaffingOf, type Scope } from './staffing-of.tsx';

type Props = { ask: Ask; live: boolean; offset: number };
type Sites = StaffingForecast['sites'];

const ScopePicker = ({ sites, value, onScope }: { sites: Sites; value: string; onScope: (scope: Scope) => void }) => (
  <div class="field staffing-scope">
    <label for="staffing-scope">{staffingWords.scope}</label>
    <select
      id="staffing-scope"
      value={value}
      onChange={(event) => {
        const [siteId = null, teamId = ''] = event.currentTarget.value.split('/');
        onScope({ siteId, teamId: teamId === '' ? null : teamId });
      }}
    >
      {sites.map((site) => (
        <optgroup key={site.id} label={site.name}>
          <option value={`${site.id}/`}>{staffingWords.allOf(site.name)}</option>
          {site.teams.map((team) => (
            <option key={team.id} value={`${site.id}/${team.id}`}>
              {team.name}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  </div>
);

/** How many advisors it takes: a what-if, and the next hours. The picker stays where it is while another team is read, so that it keeps the focus. */
export const Staffing = ({ ask, live, offset }: Props) => {
  const [scope, setScope] = useState<Scope>({ siteId: null, teamId: null });
  const [known, setKnown] = useState<{ sites: Sites; siteId: string } | null>(null);
  const onRead = useCallback(({ sites, siteId }: StaffingForecast) => setKnown({ sites, siteId }), []);
  const key = `${scope.siteId ?? ''}/${scope.teamId ?? ''}`;
  return (
    <main class="panel staffing" tabIndex={0} aria-label={staffingWords.heading}>
      <h1>{staffingWords.heading}</h1>
      <p class="hint staffing-intro">{staffingWords.intro}</p>
      {known !== null && <ScopePicker sites={known.sites} value={scope.siteId === null ? `${known.siteId}/` : key} onScope={setScope} />}
      <StaffingOf key={key} scope={scope} ask={ask} live={live} offset={offset} onRead={onRead} />
    </main>
  );
};
