import type { SurgeSite } from '@frontdesk/shared/surge-protocol';
import type { Draft } from '../inbox/surge.ts';
import { surgeWords as words } from '../inbox/surge-words.ts';

/** What this surge will do, in sentences, before it is started. `until` is null while no end has been chosen. */
export const SurgePreview = ({ draft, site, until }: { draft: Draft; site: SurgeSite; until: string | null }) => {
  const teams = site.teams.filter((team) => draft.teamIds.includes(team.id)).map((team) => team.name);
  const banner = draft.banner.trim();
  return (
    <section class="surge-preview" aria-labelledby="surge-preview-heading">
      <h3 id="surge-preview-heading">{words.preview}</h3>
      <ul>
        {until !== null && <li>{words.untilWhen(until)}</li>}
        {until !== null && draft.extendsHours && <li>{words.staysOpen(until)}</li>}
        {teams.length > 0 && <li>{words.joins(teams)}</li>}
        {draft.extraCapacity > 0 && <li>{words.takesMore(draft.extraCapacity)}</li>}
        <li>{words.invitationsStop}</li>
      </ul>
      {banner !== '' && (
        <>
          <p class="hint">{words.residentsSee}</p>
          <p class="surge-banner">{banner}</p>
        </>
      )}
      {draft.pinned !== null && (
        <>
          <p class="hint">{words.pinnedFirst}</p>
          <p class="surge-banner">{draft.pinned.question}</p>
        </>
      )}
    </section>
  );
};
