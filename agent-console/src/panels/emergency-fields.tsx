import type { EmergencyNumber } from '@frontdesk/shared/hours';
import { limits } from '@frontdesk/shared/limits';
import { FieldProblem } from '../components/field-problem.tsx';
import { TextField } from '../components/text-field.tsx';
import { hoursWords as words } from '../inbox/hours-words.ts';

type Props = {
  path: string;
  numbers: readonly EmergencyNumber[];
  problemAt: (path: string) => string | undefined;
  onChange: (numbers: EmergencyNumber[]) => void;
};

/** Whom residents of a site can ring when it cannot wait. */
export const EmergencyFields = ({ path, numbers, problemAt, onChange }: Props) => {
  const change = (index: number, part: Partial<EmergencyNumber>) => onChange(numbers.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <fieldset id={path} tabIndex={-1}>
      <legend>{words.emergency}</legend>
      <p class="hint">{words.emergencyHint}</p>
      <FieldProblem id={`${path}-problem`} text={problemAt(path)} />
      {numbers.map((one, index) => {
        const what = words.number(one.label, index);
        const field = (name: keyof EmergencyNumber) => {
          const id = `${path}.${index}.${name}`;
          return {
            id,
            of: words.number('', index),
            value: one[name] ?? '',
            problem: problemAt(id),
            onChange: (value: string) => change(index, { [name]: value }),
          };
        };
        return (
          <div class="card-row" key={index} role="group" aria-label={what}>
            <TextField {...field('label')} label={words.label} />
            <TextField {...field('phone')} label={words.phone} />
            <TextField {...field('detail')} label={words.detail} />
            <TextField {...field('url')} label={words.url} />
            <button
              type="button"
              class="small card-remove"
              onClick={(event) => {
                event.currentTarget.closest('fieldset')?.focus();
                onChange(numbers.filter((_, other) => other !== index));
              }}
            >
              {words.removeNumber(what)}
            </button>
          </div>
        );
      })}
      {numbers.length < limits.emergencyNumbers && (
        <div class="button-line">
          <button type="button" onClick={() => onChange([...numbers, { label: '', phone: '', detail: '' }])}>
            {words.addNumber}
          </button>
        </div>
      )}
    </fieldset>
  );
};
