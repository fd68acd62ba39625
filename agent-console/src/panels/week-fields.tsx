import { weekdays, type Weekly } from '@frontdesk/shared/hours';
import { useState } from 'preact/hooks';
import { SpansField } from '../components/spans-field.tsx';
import { hoursWords as words, weekdayWords } from '../inbox/hours-words.ts';

type Props = { path: string; weekly: Weekly; problemAt: (path: string) => string | undefined; onChange: (weekly: Weekly) => void };

/** Every day of the week with its hours. */
export const WeekFields = ({ path, weekly, problemAt, onChange }: Props) => {
  const [said, setSaid] = useState('');
  return (
    <fieldset>
      <legend>{words.week}</legend>
      <p class="hint">{words.timesHint}</p>
      <div class="week">
        {weekdays.map((day) => (
          <div class="week-day" key={day}>
            <span class="week-name">{weekdayWords[day]}</span>
            <SpansField
              path={`${path}.${day}`}
              of={weekdayWords[day]}
              spans={weekly[day]}
              problemAt={problemAt}
              onChange={(spans) => {
                setSaid('');
                onChange({ ...weekly, [day]: spans });
              }}
            />
          </div>
        ))}
      </div>
      <div class="button-line">
        <button
          type="button"
          onClick={() => {
            const { mon } = weekly;
            onChange({ ...weekly, tue: mon, wed: mon, thu: mon, fri: mon });
            setSaid(words.copied);
          }}
        >
          {words.copyMonday}
        </button>
        <span role="status" class="hint">
          {said}
        </span>
      </div>
    </fieldset>
  );
};
