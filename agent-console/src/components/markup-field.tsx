import { useRef } from 'preact/hooks';
import { knowledgeWords as words } from '../inbox/knowledge-words.ts';
import { mark, type Mark } from '../inbox/markup.ts';
import { FieldProblem } from './field-problem.tsx';

type Props = {
  id: string;
  label: string;
  hint: string;
  value: string;
  language?: string | undefined;
  problem: string | undefined;
  onChange: (value: string) => void;
};

const tools: { kind: Mark; label: string; sample: string }[] = [
  { kind: 'bold', label: words.bold, sample: words.boldSample },
  { kind: 'list', label: words.list, sample: words.listSample },
  { kind: 'link', label: words.link, sample: words.linkSample },
];

/** An answer in Markdown, with buttons for those who do not know its marks. */
export const MarkupField = ({ id, label, hint, value, language, problem, onChange }: Props) => {
  const box = useRef<HTMLTextAreaElement>(null);
  const put = (kind: Mark, sample: string) => {
    const area = box.current;
    if (!area) return;
    const next = mark(kind, area.value, area.selectionStart, area.selectionEnd, sample);
    area.value = next.text;
    onChange(next.text);
    area.focus();
    area.setSelectionRange(next.from, next.to);
  };
  return (
    <div class="text-field">
      <label for={id}>{label}</label>
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <div class="markup-tools" role="group" aria-label={words.tools}>
        {tools.map(({ kind, label: name, sample }) => (
          <button key={kind} type="button" class="small" aria-controls={id} onClick={() => put(kind, sample)}>
            {name}
          </button>
        ))}
      </div>
      <textarea
        ref={box}
        id={id}
        lang={language}
        dir="auto"
        rows={10}
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? `${id}-hint` : `${id}-hint ${id}-problem`}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      <FieldProblem id={`${id}-problem`} text={problem} />
    </div>
  );
};
