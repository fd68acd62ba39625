import type { OnBankHolidays } from '@frontdesk/shared/hours';
import { SpansField } from '../components/spans-field.tsx';
import { dateInWords } from '../inbox/day-times.ts';
import { hoursWords as words } from '../inbox/hours-words.ts';

type Choice = keyof typeof words.onBankHolidays;
type Props = {
  path: string;
  value: OnBankHolidays;
  /** The coming ones; empty until they are known. */
  coming: readonly { date: string; name: string }[];
  problemAt: (path: string) => string | undefined;
  onChange: (value: OnBankHolidays) => void;
};

/** What happens on bank holidays, and which they are. */
export const BankHolidayFields = ({ path, value, coming, problemAt, onChange }: Props) => {
  const chosen: Choice = typeof value === 'string' ? value : 'own';
  return (
    <fieldset>
      <legend>{words.bankHolidays}</legend>
      <p class="hint">{words.bankHolidaysHint}</p>
      <div class="choices">
        {(Object.keys(words.onBankHolidays) as Choice[]).map((choice) => (
          <label key={choice} class="choice">
            <input
              type="radio"
              name={path}
              id={choice === 'closed' && chosen !== 'own' ? path : undefined}
              checked={choice === chosen}
              onChange={() => onChange(choice === 'own' ? [{ from: 600, to: 960 }] : choice)}
            />
            {words.onBankHolidays[choice]}
          </label>
        ))}
      </div>
      {typeof value !== 'string' && <SpansField path={path} of={words.bankHoliday} spans={value} problemAt={problemAt} onChange={onChange} />}
      {coming.length > 0 && (
        <details>
          <summary>{words.coming(coming.length)}</summary>
          <ul class="coming">
            {coming.map(({ date, name }) => (
              <li key={date}>
                {dateInWords(date)}: {name}
              </li>
            ))}
          </ul>
        </details>
      )}
    </fieldset>
  );
};
