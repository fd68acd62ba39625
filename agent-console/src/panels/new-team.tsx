import { parseForm, type Problem } from '@frontdesk/shared/problems';
import { TeamForm } from '@frontdesk/shared/team-protocol';
import { useState } from 'preact/hooks';
import { Problem as ProblemLine } from '../components/problem.tsx';
import { TextField } from '../components/text-field.tsx';
import type { Ask } from '../connection/ask.ts';
import { peopleWords as words } from '../inbox/people-words.ts';
import { sentenceFor } from '../inbox/words.ts';

type Props = { ask: Ask; siteId: string; onAdded: (id: string, name: string) => void };

/** A team by its name; all else of it is set on its own page. */
export const NewTeam = ({ ask, siteId, onAdded }: Props) => {
  const [name, setName] = useState('');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const id = `new-team-${siteId}`;
  const add = async () => {
    if (busy) return;
    const value = { name, memberIds: [] };
    const parsed = parseForm(TeamForm, value);
    const found = 'problems' in parsed ? parsed.problems : [];
    setProblems(found);
    setProblem(null);
    if (found.length > 0) return document.getElementById(id)?.focus();
    setBusy(true);
    const reply = await ask('team.add', { siteId, value });
    setBusy(false);
    if (reply.ok) return onAdded(reply.team.id, reply.team.form.name);
    setProblems(reply.error.problems ?? []);
    if (!reply.error.problems) setProblem(sentenceFor(reply));
    document.getElementById(id)?.focus();
  };
  return (
    <form
      class="new-team"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextField id={id} label={words.addTeam} value={name} problem={problems.find(({ path }) => path === 'name')?.message} onChange={setName} />
      <button type="submit" aria-disabled={busy}>
        {words.add}
        <span class="only-read">: {words.team}</span>
      </button>
      {problem !== null && <ProblemLine text={problem} />}
    </form>
  );
};
