import { weekLimits } from '@frontdesk/shared/week-protocol';
import { useState } from 'preact/hooks';
import { FailedToLoad } from '../components/problem.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { rangeText } from '../inbox/figure-times.ts';
import { weekWords as words } from '../inbox/week-words.ts';
import { useWeek } from './use-week.ts';
import { ChangesTable, HelpedTable, WeekFigures, WeekGaps } from './week-parts.tsx';
import type { KnowledgeProps } from './knowledge-pages.tsx';

/** How the assistant did in a week, what it lacks, and what changed since. For supervisors and admins: `role` is theirs. */
export const WeekPage = ({ ask, live, mark, onOpen }: KnowledgeProps) => {
  const [siteId, setSite] = useState<string | null>(null);
  const [back, setBack] = useState(0);
  const { data, problem, load } = useWeek(ask, siteId, back, live, mark);
  const file = `/api/week.csv?${new URLSearchParams({ back: String(back), ...(siteId === null ? {} : { site: siteId }) }).toString()}`;
  return (
    <main class="panel week" tabIndex={0} aria-label={words.title}>
      <div class="figures-top">
        <h1>{words.title}</h1>
        <a class="button-link" href={file} download>
          {words.download}
        </a>
      </div>
      <p class="intro">{words.intro}</p>
      <div class="week-tools">
        {(data?.sites.length ?? 0) > 1 && (
          <div class="figures-field">
            <label for="week-site">{words.site}</label>
            <select id="week-site" value={siteId ?? ''} onChange={(event) => setSite(event.currentTarget.value || null)}>
              <option value="">{words.allSites}</option>
              {data?.sites.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        )}
        <div class="button-line">
          <button type="button" aria-disabled={back >= weekLimits.back} onClick={() => setBack(Math.min(weekLimits.back, back + 1))}>
            {words.earlier}
          </button>
          <button type="button" aria-disabled={back === 0} onClick={() => setBack(Math.max(0, back - 1))}>
            {words.later}
          </button>
        </div>
      </div>
      <p class="figures-of" role="status">
        {data !== null && words.ofWeek(rangeText(data.from, data.to, data.timeZone))}
        {data !== null && data.to > data.now && <span class="hint"> {words.soFar}</span>}
      </p>
      {problem !== null && <FailedToLoad text={problem} onRetry={() => void load()} />}
      {data === null && problem === null && <Skeleton count={4} shape="card" />}
      {data !== null && (
        <>
          <WeekFigures week={data} />
          <HelpedTable articles={data.articles} onOpen={onOpen} />
          <WeekGaps gaps={data.gaps} />
          <ChangesTable changes={data.changes} timeZone={data.timeZone} onOpen={onOpen} />
        </>
      )}
    </main>
  );
};
