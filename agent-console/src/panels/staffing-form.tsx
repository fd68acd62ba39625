import type { StaffingForecast } from '@frontdesk/shared/staffing-protocol';
import { useEffect, useRef, useState } from 'preact/hooks';
import { busiestHour, defaultsOf, fieldLimits, fieldNames, readForm, type FieldName, type Problems, type Typed, type WhatIf } from '../inbox/staffing-form.ts';
import { hourInWeek } from '../inbox/staffing-hours.ts';
import { staffingWords } from '../inbox/staffing-words.ts';

const idOf = (field: FieldName): string => `staffing-${field}`;

const expectedHint = ({ at, perHour, weeks }: StaffingForecast['hours'][number], timeZone: string): string =>
  perHour === 0 ? staffingWords.noneExpected(weeks) : staffingWords.busiest(hourInWeek(at, timeZone), weeks);

/** Where each number comes from, beside its field. */
const hintsOf = (forecast: StaffingForecast): Partial<Record<FieldName, string>> => {
  const { handling, patience, timeZone } = forecast;
  const busiest = busiestHour(forecast);
  return {
    perHour: busiest ? expectedHint(busiest, timeZone) : staffingWords.noForecast,
    handling: handling.seconds === null ? staffingWords.handlingTooFew(handling.sample, handling.least) : staffingWords.handlingFrom(handling.sample),
    within: staffingWords.withinHint,
    patience:
      patience.seconds === null ? staffingWords.patienceTooFew(patience.sample, patience.least) : staffingWords.patienceFrom(patience.sample, patience.waited),
    shrinkage: staffingWords.shrinkageHint,
  };
};

type FieldProps = { field: FieldName; value: string; hint?: string; problem?: string; onType: (value: string) => void };

const Field = ({ field, value, hint, problem, onType }: FieldProps) => {
  const id = idOf(field);
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined;
  const { least, most } = fieldLimits.chatsAtOnce;
  return (
    <div class="field">
      <label for={id}>{staffingWords[field]}</label>
      {hint && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} class="problem">
          {problem}
        </p>
      )}
      {field === 'chatsAtOnce' ? (
        <select id={id} value={value} aria-describedby={described} onChange={(event) => onType(event.currentTarget.value)}>
          {Array.from({ length: most - least + 1 }, (_, i) => (
            <option key={i} value={String(least + i)}>
              {least + i}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          value={value}
          aria-invalid={problem !== undefined}
          aria-describedby={described}
          onInput={(event) => onType(event.currentTarget.value)}
        />
      )}
    </div>
  );
};

/** Takes the focus when it comes, and leads to each field. */
const Summary = ({ problems, times }: { problems: Problems; times: number }) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [times]);
  return (
    <div ref={box} class="staffing-summary" tabIndex={-1} role="alert" aria-labelledby="staffing-summary">
      <h3 id="staffing-summary">{staffingWords.problems}</h3>
      <ul>
        {fieldNames.flatMap((field) =>
          problems[field] === undefined
            ? []
            : [
                <li key={field}>
                  <a
                    href={`#${idOf(field)}`}
                    onClick={(event) => {
                      event.preventDefault();
                      document.getElementById(idOf(field))?.focus();
                    }}
                  >
                    {problems[field]}
                  </a>
                </li>,
              ],
        )}
      </ul>
    </div>
  );
};

type Props = { forecast: StaffingForecast; onWork: (whatIf: WhatIf) => void };

export const StaffingForm = ({ forecast, onWork }: Props) => {
  // Taken once: what somebody has typed is not taken from them when newer figures come.
  const [typed, setTyped] = useState<Typed>(() => defaultsOf(forecast));
  const [problems, setProblems] = useState<Problems>({});
  const [times, setTimes] = useState(0);
  const hints = hintsOf(forecast);
  const work = (event: Event) => {
    event.preventDefault();
    const read = readForm(typed, forecast);
    setProblems('problems' in read ? read.problems : {});
    setTimes(times + 1);
    if ('whatIf' in read) onWork(read.whatIf);
  };
  return (
    <form class="staffing-form" noValidate aria-labelledby="staffing-form" onSubmit={work}>
      <h2 id="staffing-form">{staffingWords.form}</h2>
      {Object.keys(problems).length > 0 && <Summary problems={problems} times={times} />}
      <div class="staffing-fields">
        {fieldNames.map((field) => (
          <Field
            key={field}
            field={field}
            value={typed[field]}
            hint={hints[field]}
            problem={problems[field]}
            onType={(value) => setTyped({ ...typed, [field]: value })}
          />
        ))}
      </div>
      <button type="submit" class="main">
        {staffingWords.work}
      </button>
    </form>
  );
};
