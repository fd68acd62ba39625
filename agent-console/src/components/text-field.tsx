import { FieldProblem } from './field-problem.tsx';

type Props = {
  id: string;
  label: string;
  hint?: string;
  value: string;
  /** A date is picked from a calendar or typed in the browser's own way. */
  isDate?: boolean;
  /** So many lines, where a text may have several. */
  rows?: number;
  /** Of what is typed, where that is not English. */
  language?: string | undefined;
  /** Said with the label where several fields have the same one. */
  of?: string;
  problem: string | undefined;
  onChange: (value: string) => void;
};

export const TextField = ({ id, label, hint, value, isDate = false, rows, language, of, problem, onChange }: Props) => {
  const field = {
    id,
    value,
    autocomplete: 'off',
    ...(language !== undefined && { lang: language, dir: 'auto' as const }),
    'aria-invalid': problem !== undefined,
    'aria-describedby': [hint === undefined ? '' : `${id}-hint`, problem === undefined ? '' : `${id}-problem`].filter(Boolean).join(' ') || undefined,
    onInput: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  };
  return (
    <div class="text-field">
      <label for={id}>
        {label}
        {of !== undefined && <span class="only-read">: {of}</span>}
      </label>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {rows !== undefined ? <textarea rows={rows} {...field} /> : isDate ? <input type="date" {...field} /> : <input type="text" {...field} />}
      <FieldProblem id={`${id}-problem`} text={problem} />
    </div>
  );
};
