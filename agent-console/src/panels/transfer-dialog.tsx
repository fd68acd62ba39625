import { limits } from '@frontdesk/shared/limits';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Problem } from '../components/problem.tsx';
import type { TeamChoice } from '../inbox/teams.ts';
import { words } from '../inbox/words.ts';
import { DraftSummary, type AskForSummary } from './draft-summary.tsx';

type Props = {
  teams: readonly TeamChoice[];
  /** Null when passed on, else what went wrong. */
  onTransfer: (team: TeamChoice, note: string) => Promise<string | null>;
  /** Null where summaries cannot be drafted. */
  askForSummary: AskForSummary | null;
  onClose: () => void;
};

const problemWith = (team: TeamChoice | undefined, note: string): string | null => {
  if (!team) return words.noTeam;
  if (note === '') return words.noNote;
  return note.length > limits.noteLength ? words.noteTooLong(note.length - limits.noteLength) : null;
};

/** `showModal` keeps the focus inside; Escape and Cancel close it natively, which gives the focus back to the button. */
export const TransferDialog = ({ teams, onTransfer, askForSummary, onClose }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const [teamId, setTeamId] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const team = teams.find((each) => each.id === teamId);

  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  const transfer = async (event: Event) => {
    event.preventDefault();
    if (busy) return;
    const text = note.current?.value.trim() ?? '';
    const wrong = problemWith(team, text);
    if (wrong !== null || !team) {
      setProblem(wrong);
      if (team) note.current?.focus();
      else document.getElementById('transfer-team')?.focus();
      return;
    }
    setBusy(true);
    setProblem(await onTransfer(team, text));
    setBusy(false);
  };

  return (
    <dialog ref={dialog} class="transfer" aria-labelledby="transfer-title" onClose={onClose}>
      <form noValidate onSubmit={(event) => void transfer(event)}>
        <h2 id="transfer-title">{words.transferChat}</h2>
        <label for="transfer-team">{words.team}</label>
        <select id="transfer-team" required value={teamId} aria-describedby="transfer-empty" onChange={(event) => setTeamId(event.currentTarget.value)}>
          <option value="">{words.chooseTeam}</option>
          {teams.map((each) => (
            <option key={each.id} value={each.id}>
              {each.label}
            </option>
          ))}
        </select>
        <p id="transfer-empty" class="warning" role="status">
          {team?.empty ? words.nobodyThere(team.name) : teams.length === 0 ? words.noOtherTeam : ''}
        </p>
        <label for="transfer-note">{words.noteLabel}</label>
        <textarea id="transfer-note" ref={note} class="note-box" required rows={5} aria-describedby="transfer-hint" />
        {askForSummary && <DraftSummary ask={askForSummary} note={note} />}
        <p id="transfer-hint" class="hint">
          {words.transferHint}
        </p>
        {problem !== null && <Problem text={problem} />}
        <div class="dialog-actions">
          <button type="submit" class="main" aria-disabled={busy}>
            {words.transfer}
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            {words.cancel}
          </button>
        </div>
      </form>
    </dialog>
  );
};
