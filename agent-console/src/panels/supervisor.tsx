import type { QueueSummary } from '@frontdesk/shared/desk';
import type { ComponentChildren } from 'preact';
import { useCallback } from 'preact/hooks';
import { FigureCard } from '../components/figure-card.tsx';
import { FailedToLoad } from '../components/problem.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import type { Ask } from '../connection/ask.ts';
import { words } from '../inbox/words.ts';
import { CallBackFigures } from './call-back-figures.tsx';
import { PeopleTable } from './people-table.tsx';
import { usePolled } from './use-polled.ts';

const everyMs = 3_000;

type Props = {
  ask: Ask;
  /** What `queue.changed` last said: another value means the figures have moved. */
  queues: readonly QueueSummary[];
  live: boolean;
  offset: number;
  /** The surge button, apart from everything else. */
  surge: ComponentChildren;
};

export const Supervisor = ({ ask, queues, live, offset, surge }: Props) => {
  const read = useCallback(() => ask('figures.read', {}), [ask]);
  const { data, problem, again } = usePolled(read, everyMs, queues, live);
  return (
    <main class="panel supervisor" tabIndex={0} aria-label={words.supervisor}>
      <h1>{words.supervisor}</h1>
      {surge}
      {problem !== null && <FailedToLoad text={problem} onRetry={again} />}
      {data === null && problem === null && <Skeleton count={4} shape="card" />}
      {data !== null && (
        <>
          <div class="cards">
            <FigureCard figures={data.all} since={data.since} now={data.now} offset={offset} />
            {data.teams.map((team) => (
              <FigureCard key={team.team?.id} figures={team} since={data.since} now={data.now} offset={offset} />
            ))}
          </div>
          <CallBackFigures ask={ask} queues={queues} live={live} />
          <PeopleTable people={data.people} offset={offset} />
        </>
      )}
    </main>
  );
};
