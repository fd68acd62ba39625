import { FieldProblem } from './field-problem.tsx';

type Props = {
  id: string;
  label: string;
  value: string;
  /** A date is picked from a calendar or typed in the browser's own way. */
  isDate?: boolean;
  /** Said with the label where several fields have the same one. */
  of?: string;
  problem: string | undefined;
  onChange: (value: string) => void;
};

export const TextField = ({ id, label, value, isDate = false, of, problem, onChange }: Props) => {
  const field = {
    id,
    value,
    autocomplete: 'off',
    'aria-invalid': problem !== undefined,
    'aria-describedby': problem === undefined ? undefined : `${id}-problem`,
    onInput: (event: { currentTarget: HTMLInputElement }) => onChange(event.currentTarget.value),
  };
  return (
    <div class="text-field">
      <label for={id}>
        {label}
        {of !== undefined && <span class="only-read">: {of}</span>}
      </label>
      {isDate ? <input type="date" {...field} /> : <input type="text" {...field} />}
      <FieldProblem id={`${id}-problem`} text={problem} />
    </div>
  );
};
