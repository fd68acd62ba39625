import { useCallback } from 'preact/hooks';
import { FailedToLoad } from '../components/problem.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { RoughSpan } from '../components/span.tsx';
import type { Ask, Result } from '../connection/ask.ts';
import { reasonWords, telephoneWords as words } from '../inbox/telephone-words.ts';
import { words as common } from '../inbox/words.ts';
import { telephoneGrants } from '@frontdesk/shared/telephone-protocol';
import { TelephoneLately } from './telephone-lately.tsx';
import { usePolled } from './use-polled.ts';

const everyMs = 3_000;
export type TelephoneNow = Result<'telephone.read'>;

const Calls = ({ calls, offset }: { calls: TelephoneNow['calls']; offset: number }) => (
  <section aria-labelledby="calls-heading">
    <h2 id="calls-heading">{words.callsNow}</h2>
    {calls.length === 0 ? (
      <p class="empty">{words.nobodyOnCall}</p>
    ) : (
      <table role="table" class="stacks" aria-labelledby="calls-heading">
        <thead role="rowgroup">
          <tr role="row">
            {[common.name, words.since, words.how].map((heading) => (
              <th key={heading} role="columnheader" scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {calls.map((call) => (
            <tr role="row" key={`${call.staffId} ${call.startedAt} ${call.how}`}>
              <th role="rowheader" scope="row">
                {call.name}
              </th>
              <td role="cell">
                <RoughSpan since={call.startedAt} offset={offset} />
              </td>
              <td role="cell">{words.hows[call.how]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </section>
);

const Today = ({ today }: { today: TelephoneNow['today'] }) => {
  const refusals = today.reasons.filter(({ reason }) => !telephoneGrants.some((grant) => grant === reason)).sort((a, b) => b.count - a.count);
  return (
    <section aria-labelledby="today-heading">
      <h2 id="today-heading">{words.today}</h2>
      {today.allowed + today.refused === 0 ? (
        <p class="empty">{words.noneAsked}</p>
      ) : (
        <div class="telephone-today">
          <dl class="telephone-counts">
            <div>
              <dt>{words.allowed}</dt>
              <dd class="figure-big">{today.allowed}</dd>
            </div>
            <div>
              <dt>{words.refused}</dt>
              <dd class="figure-big">{today.refused}</dd>
            </div>
          </dl>
          {refusals.length > 0 && (
            <ul class="telephone-reasons">
              {refusals.map(({ reason, count }) => (
                <li key={reason}>
                  {reasonWords[reason]}: <strong>{count}</strong>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      {today.tooLong > 0 && <p class="warning">{words.endedLateHint(today.tooLong)}</p>}
    </section>
  );
};

type Props = { ask: Ask; queues: unknown; live: boolean; offset: number };

/** Who is on a call now, and what the telephone system was told today. */
export const TelephonePage = ({ ask, queues, live, offset }: Props) => {
  const read = useCallback(() => ask('telephone.read', {}), [ask]);
  const { data, problem, again } = usePolled(read, everyMs, queues, live);
  return (
    <main class="panel telephone" tabIndex={0} aria-label={words.telephone}>
      <h1>{words.telephone}</h1>
      <p class="intro">{words.intro}</p>
      {problem !== null && <FailedToLoad text={problem} onRetry={again} />}
      {data === null && problem === null && <Skeleton count={3} shape="row" />}
      {data !== null && (
        <>
          <Calls calls={data.calls} offset={offset} />
          <Today today={data.today} />
          {data.lately.length > 0 && <TelephoneLately lately={data.lately} />}
        </>
      )}
    </main>
  );
};
