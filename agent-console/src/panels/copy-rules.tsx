import type { TeamRules } from '@frontdesk/shared/team-rules';
import { useState } from 'preact/hooks';
import { Problem } from '../components/problem.tsx';
import type { Ask } from '../connection/ask.ts';
import { rulesWords as words } from '../inbox/rules-words.ts';
import { sentenceFor, words as common } from '../inbox/words.ts';

type Props = { ask: Ask; others: readonly { id: string; name: string }[]; onCopied: (rules: TeamRules) => void };

/** Puts another team's saved numbers into the form; nothing is saved by it. */
export const CopyRules = ({ ask, others, onCopied }: Props) => {
  const [from, setFrom] = useState('');
  const [line, setLine] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  if (others.length === 0) return null;
  const copy = async () => {
    const team = others.find(({ id }) => id === from);
    if (!team) return;
    const reply = await ask('setting.read', { kind: 'teamRules', owner: team.id });
    setProblem(reply.ok ? null : sentenceFor(reply, common.notRead));
    if (!reply.ok) return;
    onCopied(reply.setting.value as TeamRules);
    setLine(words.copied(team.name));
  };
  return (
    <div class="copy-rules">
      <label for="copy-rules">{words.copyFrom}</label>
      <select id="copy-rules" value={from} onChange={(event) => setFrom(event.currentTarget.value)}>
        <option value="">{words.choose}</option>
        {others.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <button type="button" aria-disabled={from === ''} onClick={() => void copy()}>
        {words.copy}
      </button>
      <p role="status" class="hint">
        {line}
      </p>
      {problem !== null && <Problem text={problem} />}
    </div>
  );
};
