import { useRef, useState } from 'preact/hooks';
import { Problem } from './problem.tsx';

type Props = {
  id: string;
  label: string;
  hint?: string;
  unit?: string;
  value: number | null;
  /** Of a field that may be left empty: what no number means; an empty text where that needs no words. */
  empty?: string;
  problem?: string | undefined;
  onChange: (value: number | null) => void;
};

/** A whole number as typed; what is no number reaches the form as NaN, which says so beside the field. */
export const NumberField = ({ id, label, hint, unit, value, empty, problem, onChange }: Props) => {
  const [text, setText] = useState(() => textOf(value));
  const known = useRef(value);
  // Another value from outside replaces what was typed; what was typed itself stays as it is.
  if (!Object.is(known.current, value)) {
    known.current = value;
    setText(textOf(value));
  }
  const described = [hint || empty ? `${id}-hint` : '', problem ? `${id}-problem` : ''].filter(Boolean).join(' ');
  return (
    <div class="number-field">
      <label for={id}>{label}</label>
      <span class="number-input">
        <input
          id={id}
          inputMode="numeric"
          autocomplete="off"
          value={text}
          aria-invalid={problem !== undefined}
          aria-describedby={described || undefined}
          onInput={(event) => {
            setText(event.currentTarget.value);
            const typed = numberOf(event.currentTarget.value);
            known.current = typed === null && empty === undefined ? Number.NaN : typed;
            onChange(known.current);
          }}
        />
        {unit !== undefined && <span class="unit">{unit}</span>}
      </span>
      {(hint || empty) && (
        <p class="hint" id={`${id}-hint`}>
          {hint} {empty}
        </p>
      )}
      {problem !== undefined && <Problem id={`${id}-problem`} text={problem} />}
    </div>
  );
};

const textOf = (value: number | null): string => (value === null || Number.isNaN(value) ? '' : String(value));

function numberOf(text: string): number | null {
  const bare = text.trim();
  return bare === '' ? null : /^-?\d+(\.\d+)?$/.test(bare) ? Number(bare) : Number.NaN;
}
