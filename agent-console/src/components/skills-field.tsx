import { useState } from 'preact/hooks';
import { peopleWords as words } from '../inbox/people-words.ts';
import { CheckList } from './check-list.tsx';

type Props = {
  id: string;
  legend: string;
  hint: string;
  /** Skills that people have or services ask for. */
  known: readonly string[];
  chosen: readonly string[];
  problem: string | undefined;
  onChange: (chosen: string[]) => void;
};

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The skills that the council has, and a way to name another; one that is there already is ticked instead, however it is written. */
export const SkillsField = ({ id, legend, hint, known, chosen, problem, onChange }: Props) => {
  const [text, setText] = useState('');
  const [added, setAdded] = useState<string[]>([]);
  const names = [...new Set([...known, ...chosen, ...added])].sort((a, b) => a.localeCompare(b, 'en'));
  const add = () => {
    const name = text.trim();
    if (name === '') return;
    const spelt = names.find((one) => same(one, name)) ?? name;
    if (!chosen.includes(spelt)) onChange([...chosen, spelt]);
    setAdded((before) => [...before, spelt]);
    setText('');
  };
  return (
    <CheckList
      id={id}
      legend={legend}
      hint={hint}
      choices={names.map((name) => ({ id: name, label: name }))}
      chosen={chosen}
      problem={problem}
      onChange={onChange}
    >
      {names.length === 0 && <p class="hint">{words.noSkills}</p>}
      <div class="add-line">
        <label for={`${id}-new`}>
          {words.newSkill}
          <span class="only-read">: {legend}</span>
        </label>
        <input
          id={`${id}-new`}
          maxLength={60}
          autocomplete="off"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            // Enter adds the skill, and does not send the form.
            event.preventDefault();
            add();
          }}
        />
        <button type="button" onClick={add}>
          {words.add}
          <span class="only-read">: {legend}</span>
        </button>
      </div>
    </CheckList>
  );
};
