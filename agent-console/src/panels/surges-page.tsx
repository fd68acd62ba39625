import type { Surge } from '@frontdesk/shared/surge-protocol';
import { useCallback, useState } from 'preact/hooks';
import { FailedToLoad } from '../components/problem.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { useNow } from '../components/use-now.ts';
import type { Ask } from '../connection/ask.ts';
import { isOn } from '../inbox/surge.ts';
import { surgeWords as words } from '../inbox/surge-words.ts';
import { PastSurges } from './past-surges.tsx';
import { SurgeCard } from './surge-card.tsx';
import { SurgeDialog } from './surge-dialog.tsx';
import { usePolled } from './use-polled.ts';

/** Others' acts come by the event; this is for what got lost. */
const everyMs = 30_000;

type Props = { ask: Ask; surges: readonly Surge[]; live: boolean; offset: number };

/** Surges that are on, planned and over, with who did what to them. */
export const SurgesPage = ({ ask, surges, live, offset }: Props) => {
  const read = useCallback(() => ask('surge.list', {}), [ask]);
  const { data, problem, again } = usePolled(read, everyMs, surges, live);
  const [planning, setPlanning] = useState(false);
  const now = useNow(offset);
  const changesOf = (surge: Surge) => data?.changes.filter((one) => one.surgeId === surge.id) ?? [];
  const on = data?.current.filter((surge) => isOn(surge, now)) ?? [];
  const planned = data?.current.filter((surge) => surge.startsAt > now) ?? [];
  return (
    <main class="panel surges" tabIndex={0} aria-label={words.surges}>
      <h1>{words.surges}</h1>
      {problem !== null && <FailedToLoad text={problem} onRetry={again} />}
      {data === null && problem === null && <Skeleton count={3} shape="row" />}
      {data !== null && (
        <>
          <section aria-labelledby="surges-on">
            <h2 id="surges-on">{words.onNow}</h2>
            {on.length === 0 && <p class="empty">{words.noneOn}</p>}
            {on.map((surge) => (
              <SurgeCard key={surge.id} ask={ask} surge={surge} sites={data.sites} changes={changesOf(surge)} offset={offset} onDone={again} />
            ))}
          </section>
          <section aria-labelledby="surges-planned">
            <h2 id="surges-planned">{words.planned}</h2>
            <button type="button" onClick={() => setPlanning(true)}>
              {words.plan}
            </button>
            {planned.length === 0 && <p class="empty">{words.nonePlanned}</p>}
            {planned.map((surge) => (
              <SurgeCard key={surge.id} ask={ask} surge={surge} sites={data.sites} changes={changesOf(surge)} offset={offset} onDone={again} />
            ))}
          </section>
          <PastSurges surges={data.past} changesOf={changesOf} now={now} />
          {planning && <SurgeDialog ask={ask} way="plan" surge={null} sites={data.sites} offset={offset} onDone={again} onClose={() => setPlanning(false)} />}
        </>
      )}
    </main>
  );
};
