import { useState } from 'preact/hooks';
import { FieldProblem } from './field-problem.tsx';

type Props = {
  id: string;
  label: string;
  hint: string;
  lines: readonly string[];
  language?: string | undefined;
  problem: string | undefined;
  onChange: (lines: string[]) => void;
};

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** A list, one on each line; empty lines are nobody's. */
export const LinesField = ({ id, label, hint, lines, language, problem, onChange }: Props) => {
  const [text, setText] = useState(() => lines.join('\n'));
  // Other lines from outside replace what was typed; what was typed itself stays as it is.
  const shown = linesOf(text).join('\n') === lines.join('\n') ? text : lines.join('\n');
  return (
    <div class="text-field">
      <label for={id}>{label}</label>
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <textarea
        id={id}
        lang={language}
        dir="auto"
        rows={4}
        spellcheck={false}
        value={shown}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? `${id}-hint` : `${id}-hint ${id}-problem`}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          onChange(linesOf(currentTarget.value));
        }}
      />
      <FieldProblem id={`${id}-problem`} text={problem} />
    </div>
  );
};
