import type { Surge, SurgeChange, SurgeSite } from '@frontdesk/shared/surge-protocol';
import { surgeTitle } from '@frontdesk/shared/surge-words';
import { useNow } from '../components/use-now.ts';
import type { Ask } from '../connection/ask.ts';
import { actWords, surgeWords as words } from '../inbox/surge-words.ts';
import { momentIn, spanIn } from '../inbox/zone-times.ts';
import { SurgeActs } from './surge-acts.tsx';

/** What a surge does, a line each. */
export const SurgeDoes = ({ surge }: { surge: Surge }) => {
  const lines = [
    surge.extendsHours ? words.hoursShort : null,
    surge.teams.length > 0 ? words.teamsShort(surge.teams.map(({ name }) => name)) : null,
    surge.extraCapacity > 0 ? words.extraShort(surge.extraCapacity) : null,
    surge.banner === '' ? null : words.bannerShort(surge.banner),
    surge.pinned === null ? null : words.pinnedShort(surge.pinned.question),
  ].filter((line) => line !== null);
  return (
    <ul class="surge-does">
      {(lines.length > 0 ? lines : [words.nothingMore]).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
};

/** Who did what, and when. */
export const SurgeHistory = ({ surge, changes, now }: { surge: Surge; changes: readonly SurgeChange[]; now: number }) => (
  <details class="surge-history">
    <summary>{words.history}</summary>
    <ol>
      {changes.map(({ act, at, by, endsAt }) => (
        <li key={`${act} ${at}`}>
          {actWords[act]}
          {act === 'extended' || act === 'changed' ? `, ${words.endsThen(momentIn(endsAt, now, surge.timeZone))}` : ''}: {words.by(by)},{' '}
          {momentIn(at, now, surge.timeZone)}
        </li>
      ))}
    </ol>
  </details>
);

type Props = { ask: Ask; surge: Surge; sites: readonly SurgeSite[]; changes: readonly SurgeChange[]; offset: number; onDone: () => void };

/** A surge that is on or planned. */
export const SurgeCard = ({ ask, surge, sites, changes, offset, onDone }: Props) => {
  const now = useNow(offset, 10_000);
  return (
    <article class="surge-card" aria-labelledby={`surge-card-${surge.id}`}>
      <h3 id={`surge-card-${surge.id}`}>
        {surgeTitle(surge)}
        {sites.length > 1 ? `, ${surge.siteName}` : ''}
      </h3>
      <p>{spanIn(surge.startsAt, surge.endsAt, surge.timeZone)}</p>
      <SurgeDoes surge={surge} />
      <SurgeHistory surge={surge} changes={changes} now={now} />
      <SurgeActs ask={ask} surge={surge} sites={sites} offset={offset} onDone={onDone} />
    </article>
  );
};
