import { figureGroups, type FigureGroup, type FigureInterval } from '@frontdesk/shared/figures-protocol';
import type { TeamRef } from '@frontdesk/shared/vocabulary';
import { useState } from 'preact/hooks';
import { Problem } from '../components/problem.tsx';
import { presets, type Dates, type Preset } from '../inbox/figure-range.ts';
import { figuresWords as words, groupWords, intervalWords, presetWords } from '../inbox/figures-words.ts';

export type Choice = { preset: Preset; dates: Dates; by: FigureGroup; interval: FigureInterval; teamId: string | null };

const intervals: readonly FigureInterval[] = ['none', 'day', 60, 15];
const most = 366;

type Option = { value: string; text: string };
type SelectProps = { id: string; label: string; value: string; options: readonly Option[]; onChange: (value: string) => void };

const Select = ({ id, label, value, options, onChange }: SelectProps) => (
  <div class="figures-field">
    <label for={id}>{label}</label>
    <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </select>
  </div>
);

type DateProps = { id: string; label: string; value: string; problem: string | undefined; onInput: (value: string) => void };

const DateField = ({ id, label, value, problem, onInput }: DateProps) => (
  <div class="figures-field">
    <label for={id}>{label}</label>
    <input
      id={id}
      type="date"
      value={value}
      aria-invalid={problem !== undefined}
      aria-describedby={problem === undefined ? undefined : `${id}-problem`}
      onInput={(event) => onInput(event.currentTarget.value)}
    />
    {problem !== undefined && <Problem id={`${id}-problem`} text={problem} />}
  </div>
);

const problemsOf = ({ first, last }: Dates): Partial<Dates> => {
  if (first === '') return { first: words.noDate };
  if (last === '') return { last: words.noDate };
  if (last < first) return { last: words.backward };
  return (Date.parse(last) - Date.parse(first)) / 86_400_000 >= most ? { last: words.tooLong } : {};
};

type Props = { choice: Choice; teams: readonly TeamRef[]; onChoose: (choice: Choice) => void };

/** What is shown. Lists act at once; dates when they are asked for, because half a date is none. */
export const FiguresForm = ({ choice, teams, onChoose }: Props) => {
  const [dates, setDates] = useState(choice.dates);
  const [problems, setProblems] = useState<Partial<Dates>>({});
  const options = <T extends string>(values: readonly T[], texts: Record<T, string>): Option[] => values.map((value) => ({ value, text: texts[value] }));
  return (
    <form
      class="figures-form"
      aria-label={words.choose}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const found = problemsOf(dates);
        setProblems(found);
        if (found.first) document.getElementById('figures-first')?.focus();
        else if (found.last) document.getElementById('figures-last')?.focus();
        else onChoose({ ...choice, dates });
      }}
    >
      <Select
        id="figures-range"
        label={words.range}
        value={choice.preset}
        options={options(presets, presetWords)}
        onChange={(value) => onChoose({ ...choice, preset: value as Preset })}
      />
      {choice.preset === 'dates' && (
        <>
          <DateField
            id="figures-first"
            label={words.firstDate}
            value={dates.first}
            problem={problems.first}
            onInput={(first) => setDates({ ...dates, first })}
          />
          <DateField id="figures-last" label={words.lastDate} value={dates.last} problem={problems.last} onInput={(last) => setDates({ ...dates, last })} />
          <button type="submit">{words.show}</button>
        </>
      )}
      <Select
        id="figures-team"
        label={words.team}
        value={choice.teamId ?? ''}
        options={[{ value: '', text: words.allTeams }, ...teams.map((team) => ({ value: team.id, text: team.name }))]}
        onChange={(value) => onChoose({ ...choice, teamId: value === '' ? null : value })}
      />
      <Select
        id="figures-by"
        label={words.by}
        value={choice.by}
        options={options(figureGroups, groupWords)}
        onChange={(value) => onChoose({ ...choice, by: value as FigureGroup })}
      />
      <Select
        id="figures-interval"
        label={words.interval}
        value={String(choice.interval)}
        options={intervals.map((value) => ({ value: String(value), text: intervalWords[value] }))}
        onChange={(value) => onChoose({ ...choice, interval: intervals.find((one) => String(one) === value) ?? 'none' })}
      />
    </form>
  );
};
