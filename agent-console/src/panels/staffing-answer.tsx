import type { StaffingAnswer as Answer, StaffingRow } from '@frontdesk/shared/staffing-protocol';
import { about, reached, shareOf, wait } from '../inbox/staffing-numbers.ts';
import { staffingWords } from '../inbox/staffing-words.ts';
import type { Planned } from './staffing-of.tsx';

type MethodProps = { id: string; heading: string; assumes: string; answer: Answer; within: number };

const waitOf = ({ speedOfAnswer, abandoned }: StaffingRow): string => {
  if (speedOfAnswer !== null) return staffingWords.span(wait(speedOfAnswer));
  return abandoned === null ? staffingWords.noEnd : staffingWords.noAnswer;
};

/** Two fewer to two more. The roles are written out because a narrow screen draws the rows as blocks. */
const Method = ({ id, heading, assumes, answer, within }: MethodProps) => {
  const givesUp = answer.rows.some(({ abandoned }) => abandoned !== null);
  const columns: [string, (row: StaffingRow) => string][] = [
    [staffingWords.colWithin(within), (row) => reached(row.serviceLevel)],
    [staffingWords.colWait, waitOf],
    [staffingWords.colBusy, (row) => (row.occupancy === null ? staffingWords.none : shareOf(row.occupancy))],
    ...(givesUp ? [[staffingWords.colAbandoned, (row) => shareOf(row.abandoned ?? 0)] as [string, (row: StaffingRow) => string]] : []),
  ];
  return (
    <section class="staffing-method" aria-labelledby={id}>
      <h3 id={id}>{heading}</h3>
      <p class="hint">{assumes}</p>
      <table role="table" class="numbers" aria-labelledby={id}>
        <thead role="rowgroup">
          <tr role="row">
            {[staffingWords.colAdvisors, ...columns.map(([name]) => name)].map((name) => (
              <th key={name} role="columnheader" scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {answer.rows.map((row) => (
            <tr key={row.advisors} role="row" class={row.advisors === answer.advisors ? 'staffing-enough' : undefined}>
              <th role="rowheader" scope="row" data-label={staffingWords.colAdvisors}>
                {row.advisors} {row.advisors === answer.advisors && <span class="tag">{staffingWords.enough}</span>}
              </th>
              {columns.map(([name, value]) => (
                <td key={name} role="cell" data-label={name}>
                  {value(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

const rowOf = (answer: Answer, advisors: number): StaffingRow | undefined => answer.rows.find((row) => row.advisors === advisors);

/** "With 9 people 88% are answered within 20 seconds. With 8 it would be 77%." */
function sentencesOf({ advisors, rostered, rows }: Answer, within: number, shrinkage: number): string[] {
  if (advisors === 0) return [staffingWords.noneNeeded];
  const [enough, fewer] = [rowOf({ advisors, rostered, rows }, advisors), rowOf({ advisors, rostered, rows }, advisors - 1)];
  return [
    ...(enough ? [staffingWords.needed(advisors, reached(enough.serviceLevel), within)] : []),
    ...(fewer ? [staffingWords.oneFewer(fewer.advisors, reached(fewer.serviceLevel))] : []),
    ...(shrinkage > 0 ? [staffingWords.rostered(rostered, shrinkage)] : []),
  ];
}

/** The what-if's answer: one number, what it means, and both methods in full. */
export const StaffingAnswer = ({ planned }: { planned: Planned | null }) => {
  const plan = planned?.result.plans[0];
  if (planned === null || plan === undefined) {
    return (
      <p role="status" class="empty">
        {staffingWords.nothingYet}
      </p>
    );
  }
  const { whatIf, result } = planned;
  const { withinSeconds, shortAbandonSeconds, shrinkagePercent, ahtSeconds, chatsAtOnce } = whatIf.goal;
  const lost = plan.erlangA && rowOf(plan.erlangA, plan.erlangA.advisors)?.abandoned;
  return (
    <>
      <div role="status">
        <p class="staffing-big">{staffingWords.advisors(plan.erlangC.advisors)}</p>
        <p class="staffing-sentence">{sentencesOf(plan.erlangC, withinSeconds, shrinkagePercent).join(' ')}</p>
        {plan.erlangA !== null && plan.erlangA.advisors > 0 && <p>{staffingWords.patient(plan.erlangA.advisors, shareOf(lost ?? 0))}</p>}
      </div>
      <p class="hint">{staffingWords.basis(about(whatIf.perHour), about(ahtSeconds / 60), chatsAtOnce, about(result.effectiveAhtSeconds / 60))}</p>
      <div class="staffing-methods">
        <Method id="staffing-erlang-c" heading={staffingWords.erlangC} assumes={staffingWords.erlangCAssumes} answer={plan.erlangC} within={withinSeconds} />
        {plan.erlangA === null ? (
          <p class="hint">{staffingWords.noPatience}</p>
        ) : (
          <Method
            id="staffing-erlang-a"
            heading={staffingWords.erlangA}
            assumes={staffingWords.erlangAAssumes(shortAbandonSeconds)}
            answer={plan.erlangA}
            within={withinSeconds}
          />
        )}
      </div>
    </>
  );
};
