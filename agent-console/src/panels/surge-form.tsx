import { surgeReasons, surgeLimits, type SurgeReason } from '@frontdesk/shared/surge';
import type { SurgeSite } from '@frontdesk/shared/surge-protocol';
import { surgeReasonWords } from '@frontdesk/shared/surge-words';
import { Problem } from '../components/problem.tsx';
import type { Ask } from '../connection/ask.ts';
import type { Draft, Way } from '../inbox/surge.ts';
import { bannerFor, surgeWords as words } from '../inbox/surge-words.ts';
import { ArticlePicker } from './article-picker.tsx';
import { SurgeEnd, WallField } from './surge-end.tsx';

type Props = {
  ask: Ask;
  sites: readonly SurgeSite[];
  site: SurgeSite;
  way: Way;
  begun: boolean;
  now: number;
  draft: Draft;
  problemAt: (path: string) => string | undefined;
  onChange: (change: Partial<Draft>) => void;
};

/** Whom a field is described by: its hint, and its problem when there is one. */
export const describedBy = (id: string, hint: boolean, problem: string | undefined): string | undefined =>
  [hint ? `${id}-hint` : '', problem === undefined ? '' : `${id}-problem`].filter(Boolean).join(' ') || undefined;

const Reason = ({ draft, problemAt, onChange }: Pick<Props, 'draft' | 'problemAt' | 'onChange'>) => {
  const [problem, otherProblem] = [problemAt('reason'), problemAt('otherReason')];
  const choose = (reason: SurgeReason | '') => onChange({ reason, ...(draft.ownBanner || reason === '' ? {} : { banner: bannerFor[reason] }) });
  return (
    <>
      <div class="field">
        <label for="surge-reason">{words.reason}</label>
        <select
          id="surge-reason"
          value={draft.reason}
          aria-invalid={problem !== undefined}
          aria-describedby={describedBy('surge-reason', false, problem)}
          onChange={(event) => choose(event.currentTarget.value as SurgeReason | '')}
        >
          <option value="">{words.chooseReason}</option>
          {surgeReasons.map((reason) => (
            <option key={reason} value={reason} selected={reason === draft.reason}>
              {surgeReasonWords[reason]}
            </option>
          ))}
        </select>
        {problem !== undefined && <Problem id="surge-reason-problem" text={problem} />}
      </div>
      {draft.reason === 'other' && (
        <div class="field">
          <label for="surge-otherReason">{words.otherReason}</label>
          <input
            id="surge-otherReason"
            maxLength={surgeLimits.reasonLength}
            value={draft.otherReason}
            aria-invalid={otherProblem !== undefined}
            aria-describedby={describedBy('surge-otherReason', false, otherProblem)}
            onInput={(event) => onChange({ otherReason: event.currentTarget.value })}
          />
          {otherProblem !== undefined && <Problem id="surge-otherReason-problem" text={otherProblem} />}
        </div>
      )}
    </>
  );
};

const Teams = ({ site, draft, problemAt, onChange }: Pick<Props, 'site' | 'draft' | 'problemAt' | 'onChange'>) => {
  const problem = problemAt('teamIds');
  const toggle = (id: string, on: boolean) => onChange({ teamIds: on ? [...draft.teamIds, id] : draft.teamIds.filter((one) => one !== id) });
  return (
    <fieldset id="surge-teamIds" tabIndex={-1} aria-describedby={describedBy('surge-teamIds', true, problem)}>
      <legend>{words.teams}</legend>
      <p class="hint" id="surge-teamIds-hint">
        {words.teamsHint}
      </p>
      <div class="surge-checks">
        {site.teams.map(({ id, name, members }) => (
          <label key={id} class="surge-check">
            <input type="checkbox" checked={draft.teamIds.includes(id)} onChange={(event) => toggle(id, event.currentTarget.checked)} />
            <span>
              {name} <span class="hint">({members === 0 ? words.noMembers : words.members(members)})</span>
            </span>
          </label>
        ))}
      </div>
      {problem !== undefined && <Problem id="surge-teamIds-problem" text={problem} />}
    </fieldset>
  );
};

const Banner = ({ draft, problemAt, onChange }: Pick<Props, 'draft' | 'problemAt' | 'onChange'>) => {
  const problem = problemAt('banner');
  return (
    <div class="field">
      <label for="surge-banner">{words.banner}</label>
      <textarea
        id="surge-banner"
        rows={3}
        maxLength={surgeLimits.bannerLength}
        value={draft.banner}
        aria-invalid={problem !== undefined}
        aria-describedby={describedBy('surge-banner', true, problem)}
        onInput={(event) => onChange({ banner: event.currentTarget.value, ownBanner: event.currentTarget.value !== '' })}
      />
      <p class="hint" id="surge-banner-hint">
        {words.bannerHint(surgeLimits.bannerLength - draft.banner.length)}
      </p>
      {problem !== undefined && <Problem id="surge-banner-problem" text={problem} />}
    </div>
  );
};

/** Every field of a surge. */
export const SurgeForm = ({ ask, sites, site, way, begun, now, draft, problemAt, onChange }: Props) => (
  <>
    {sites.length > 1 && way !== 'change' && (
      <div class="field">
        <label for="surge-site">{words.site}</label>
        <select id="surge-site" value={site.id} onChange={(event) => onChange({ siteId: event.currentTarget.value, pinned: null })}>
          {sites.map(({ id, name }) => (
            <option key={id} value={id} selected={id === site.id}>
              {name}
            </option>
          ))}
        </select>
      </div>
    )}
    <Reason draft={draft} problemAt={problemAt} onChange={onChange} />
    {(way === 'plan' || (way === 'change' && !begun)) && (
      <WallField
        path="starts"
        legend={words.starts}
        date={draft.startDate}
        time={draft.startTime}
        problem={problemAt('starts')}
        onChange={(startDate, startTime) => onChange({ startDate, startTime, ...(draft.endDate === '' ? { endDate: startDate } : {}) })}
      />
    )}
    <SurgeEnd
      way={way}
      timeZone={site.timeZone}
      now={now}
      draft={draft}
      problem={problemAt('ends') ?? (begun ? problemAt('starts') : undefined)}
      onChange={onChange}
    />
    <fieldset>
      <legend>{words.hours}</legend>
      <label class="surge-check">
        <input type="checkbox" checked={draft.extendsHours} onChange={(event) => onChange({ extendsHours: event.currentTarget.checked })} />
        <span>{words.extendHours}</span>
      </label>
    </fieldset>
    <Teams site={site} draft={draft} problemAt={problemAt} onChange={onChange} />
    <div class="field">
      <label for="surge-extraCapacity">{words.extra}</label>
      <select
        id="surge-extraCapacity"
        value={draft.extraCapacity}
        aria-describedby="surge-extraCapacity-hint"
        onChange={(event) => onChange({ extraCapacity: Number(event.currentTarget.value) })}
      >
        {Array.from({ length: surgeLimits.extraMost + 1 }, (_, count) => (
          <option key={count} value={count} selected={count === draft.extraCapacity}>
            {count === 0 ? words.extraNone : count}
          </option>
        ))}
      </select>
      <p class="hint" id="surge-extraCapacity-hint">
        {words.extraHint}
      </p>
    </div>
    <Banner draft={draft} problemAt={problemAt} onChange={onChange} />
    <ArticlePicker ask={ask} siteId={site.id} chosen={draft.pinned} problem={problemAt('pinnedArticleId')} onChoose={(pinned) => onChange({ pinned })} />
  </>
);
