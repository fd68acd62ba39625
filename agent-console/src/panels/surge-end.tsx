import { Problem } from '../components/problem.tsx';
import { endChoices, type Draft, type Way } from '../inbox/surge.ts';
import { surgeWords as words } from '../inbox/surge-words.ts';

type WallProps = { path: string; legend: string; date: string; time: string; problem?: string | undefined; onChange: (date: string, time: string) => void };

const WallInputs = ({ path, date, time, problem, onChange }: Omit<WallProps, 'legend'>) => (
  <div class="surge-wall">
    <div>
      <label for={`surge-${path}-date`}>{words.date}</label>
      <input
        id={`surge-${path}-date`}
        type="date"
        value={date}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `surge-${path}-problem`}
        onInput={(event) => onChange(event.currentTarget.value, time)}
      />
    </div>
    <div>
      <label for={`surge-${path}-time`}>{words.time}</label>
      <input
        id={`surge-${path}-time`}
        type="time"
        value={time}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `surge-${path}-problem`}
        onInput={(event) => onChange(date, event.currentTarget.value)}
      />
    </div>
  </div>
);

/** A date and a time, by the clock of the site. */
export const WallField = ({ path, legend, problem, ...inputs }: WallProps) => (
  <fieldset id={`surge-${path}`} tabIndex={-1}>
    <legend>{legend}</legend>
    <WallInputs path={path} problem={problem} {...inputs} />
    {problem !== undefined && <Problem id={`surge-${path}-problem`} text={problem} />}
  </fieldset>
);

type Props = { way: Way; timeZone: string; now: number; draft: Draft; problem?: string | undefined; onChange: (change: Partial<Draft>) => void };

const choiceWords = (way: Way): Record<Draft['end'], string> => ({
  hour: way === 'extend' ? words.hourMore : words.hour,
  twoHours: way === 'extend' ? words.twoHoursMore : words.twoHours,
  eight: words.untilEight,
  midnight: words.untilMidnight,
  time: words.atTime,
});

/** When it ends: a quick choice, or a date and a time. */
export const SurgeEnd = ({ way, timeZone, now, draft, problem, onChange }: Props) => {
  const choices = endChoices(way, now, timeZone);
  const onWall = (endDate: string, endTime: string) => onChange({ endDate, endTime });
  const inputs = { path: 'ends', date: draft.endDate, time: draft.endTime, problem, onChange: onWall };
  return (
    <fieldset id="surge-ends" tabIndex={-1}>
      <legend>{words.ends}</legend>
      {choices.length > 1 && (
        <div class="surge-choices">
          {choices.map((choice) => (
            <label key={choice} class="surge-check">
              <input type="radio" name="surge-end" checked={draft.end === choice} onChange={() => onChange({ end: choice })} />
              <span>{choiceWords(way)[choice]}</span>
            </label>
          ))}
        </div>
      )}
      {draft.end === 'time' && <WallInputs {...inputs} />}
      {problem !== undefined && <Problem id="surge-ends-problem" text={problem} />}
      <p class="hint">{words.zoneHint(timeZone)}</p>
    </fieldset>
  );
};
