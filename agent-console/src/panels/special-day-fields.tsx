import type { SpecialDay } from '@frontdesk/shared/hours';
import { limits } from '@frontdesk/shared/limits';
import { FieldProblem } from '../components/field-problem.tsx';
import { SpansField } from '../components/spans-field.tsx';
import { TextField } from '../components/text-field.tsx';
import { hoursWords as words } from '../inbox/hours-words.ts';

type Props = {
  path: string;
  days: readonly SpecialDay[];
  /** Today's date at the site; null until it is known. */
  today: string | null;
  problemAt: (path: string) => string | undefined;
  onChange: (days: SpecialDay[]) => void;
};

/** The dates with hours of their own. */
export const SpecialDayFields = ({ path, days, today, problemAt, onChange }: Props) => {
  const change = (index: number, part: Partial<SpecialDay>) => onChange(days.map((day, at) => (at === index ? { ...day, ...part } : day)));
  const past = today === null ? [] : days.filter(({ date }) => date !== '' && date < today);
  const group = (event: { currentTarget: HTMLElement }) => event.currentTarget.closest('fieldset')?.focus();
  return (
    <fieldset id={path} tabIndex={-1}>
      <legend>{words.special}</legend>
      <p class="hint">{words.specialHint}</p>
      <FieldProblem id={`${path}-problem`} text={problemAt(path)} />
      {days.map((day, index) => {
        const what = words.specialDay(day.date, index);
        const at = `${path}.${index}`;
        return (
          <div class="card-row" key={index} role="group" aria-label={what}>
            <TextField
              id={`${at}.date`}
              isDate
              label={words.date}
              of={what}
              value={day.date}
              problem={problemAt(`${at}.date`)}
              onChange={(date) => change(index, { date })}
            />
            <TextField
              id={`${at}.name`}
              label={words.name}
              of={what}
              value={day.name}
              problem={problemAt(`${at}.name`)}
              onChange={(name) => change(index, { name })}
            />
            <SpansField path={`${at}.spans`} of={what} spans={day.spans} problemAt={problemAt} onChange={(spans) => change(index, { spans })} />
            <button
              type="button"
              class="small card-remove"
              onClick={(event) => {
                group(event);
                onChange(days.filter((_, other) => other !== index));
              }}
            >
              {words.removeSpecial(what)}
            </button>
          </div>
        );
      })}
      <div class="button-line">
        {days.length < limits.specialDays && (
          <button type="button" onClick={() => onChange([...days, { date: '', name: '', spans: [] }])}>
            {words.addSpecial}
          </button>
        )}
        {past.length > 0 && (
          <button
            type="button"
            class="quiet"
            onClick={(event) => {
              group(event);
              onChange(days.filter((day) => !past.includes(day)));
            }}
          >
            {words.removePast(past.length)}
          </button>
        )}
      </div>
    </fieldset>
  );
};
