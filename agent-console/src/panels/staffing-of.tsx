import type { StaffingForecast } from '@frontdesk/shared/staffing-protocol';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { FailedToLoad } from '../components/problem.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import type { Ask, Result } from '../connection/ask.ts';
import { defaultsOf, readForm, type WhatIf } from '../inbox/staffing-form.ts';
import { staffingWords } from '../inbox/staffing-words.ts';
import { sentenceFor, words } from '../inbox/words.ts';
import { StaffingAnswer } from './staffing-answer.tsx';
import { StaffingForm } from './staffing-form.tsx';
import { StaffingHours } from './staffing-hours.tsx';
import { usePolled } from './use-polled.ts';

/** The past changes once a day; the hours ahead and who is there, slowly. */
const everyMs = 5 * 60_000;

export type Scope = { siteId: string | null; teamId: string | null };
export type Planned = { whatIf: WhatIf; result: Result<'staffing.plan'> };

type Props = { scope: Scope; ask: Ask; live: boolean; offset: number; onRead: (forecast: StaffingForecast) => void };

/** Asks for the what-if and for every hour ahead at once: the first plan is the what-if's. */
function usePlan(ask: Ask, whatIf: WhatIf | null, hours: StaffingForecast['hours'] | undefined) {
  const [planned, setPlanned] = useState<Planned | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (whatIf === null || hours === undefined) return;
    let gone = false;
    void ask('staffing.plan', { ...whatIf.goal, perHour: [whatIf.perHour, ...hours.map(({ perHour }) => perHour ?? 0)] }).then((reply) => {
      if (gone) return;
      if (reply.ok) setPlanned({ whatIf, result: reply });
      setProblem(reply.ok ? null : sentenceFor(reply, words.notRead));
    });
    return () => {
      gone = true;
    };
  }, [ask, whatIf, hours, tries]);
  return { planned, problem, again: () => setTries(tries + 1) };
}

/** One team, or all of a site. */
export const StaffingOf = ({ scope, ask, live, offset, onRead }: Props) => {
  const read = useCallback(() => ask('staffing.forecast', scope), [ask, scope]);
  const { data, problem, again } = usePolled(read, everyMs, scope, live);
  const [whatIf, setWhatIf] = useState<WhatIf | null>(null);
  const plan = usePlan(ask, whatIf, data?.hours);
  useEffect(() => {
    if (data === null) return;
    onRead(data);
    // What the team's own figures give stands until somebody asks for something else.
    const own = readForm(defaultsOf(data), data);
    if (whatIf === null && 'whatIf' in own) setWhatIf(own.whatIf);
  }, [data]);
  return (
    <>
      {problem !== null && <FailedToLoad text={problem} onRetry={again} />}
      {data === null && problem === null && <Skeleton count={2} shape="card" />}
      {data !== null && (
        <>
          <div class="staffing-what-if">
            <StaffingForm forecast={data} onWork={setWhatIf} />
            <section class="staffing-result" aria-labelledby="staffing-result">
              <h2 id="staffing-result">{staffingWords.result}</h2>
              {plan.problem !== null && <FailedToLoad text={plan.problem} onRetry={plan.again} />}
              <StaffingAnswer planned={plan.planned} />
            </section>
          </div>
          <StaffingHours forecast={data} planned={plan.planned} offset={offset} />
        </>
      )}
    </>
  );
};
