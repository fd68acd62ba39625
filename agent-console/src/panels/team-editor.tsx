import { parseForm, type Problem } from '@frontdesk/shared/problems';
import { TeamForm, type TeamRecord } from '@frontdesk/shared/team-protocol';
import { useState } from 'preact/hooks';
import { CheckList } from '../components/check-list.tsx';
import { ErrorSummary } from '../components/error-summary.tsx';
import { SureButton } from '../components/sure-button.tsx';
import { TextField } from '../components/text-field.tsx';
import type { Ask } from '../connection/ask.ts';
import { fieldName, peopleWords as words } from '../inbox/people-words.ts';
import { SaveBar } from './save-bar.tsx';
import { useRecord } from './use-record.ts';

type Props = {
  ask: Ask;
  team: TeamRecord;
  people: readonly { id: string; name: string }[];
  /** The name of the site's general team. */
  general: string;
  reload: () => Promise<TeamRecord | null>;
  onSaid: (line: string) => void;
  onGone: () => void;
};

export const TeamEditor = ({ ask, team, people, general, reload, onSaid, onGone }: Props) => {
  const teamId = team.id;
  const { name } = team.form;
  const record = useRecord<TeamForm>({
    record: team,
    parse: (draft) => parseForm(TeamForm, draft),
    reload,
    save: async (value, version) => {
      const reply = await ask('team.change', { teamId, version, value });
      return reply.ok ? { ok: true, record: reply.team } : reply;
    },
  });
  const [reasons, setReasons] = useState<readonly Problem[]>([]);
  const [busy, setBusy] = useState(false);
  const { draft } = record;
  const act = async (command: 'team.makeGeneral' | 'team.remove', done: () => void) => {
    setBusy(true);
    setReasons([]);
    const reply = await ask(command, { teamId, version: record.loaded.version });
    setBusy(false);
    if (reply.ok) return done();
    if (reply.error.problems) setReasons(reply.error.problems);
    else record.failed(reply);
  };
  return (
    <>
      <form
        class="settings-form"
        noValidate
        aria-label={name}
        onSubmit={(event) => {
          event.preventDefault();
          void record.submit();
        }}
      >
        <ErrorSummary problems={record.problems} nameOf={fieldName} />
        <TextField
          id="name"
          label={words.teamName}
          value={draft.name}
          problem={record.problemAt('name')}
          onChange={(next) => record.change({ ...draft, name: next })}
        />
        <CheckList
          id="memberIds"
          legend={words.members}
          choices={people.map((person) => ({ id: person.id, label: person.name }))}
          chosen={draft.memberIds}
          problem={record.problemAt('memberIds')}
          onChange={(memberIds) => record.change({ ...draft, memberIds })}
        >
          {draft.memberIds.length === 0 && <p class="warning-line">{team.isGeneral ? words.nobodyIn : words.emptyTeam(general)}</p>}
        </CheckList>
        <SaveBar setting={record} saved={words.savedTeam(name)} untouched={words.neverChanged} />
      </form>
      {team.isGeneral ? (
        <p class="hint sure">
          <strong>{words.general}.</strong> {words.generalHint}
        </p>
      ) : (
        <>
          <div class="sure">
            <button
              type="button"
              aria-disabled={busy}
              onClick={() =>
                !busy &&
                void act('team.makeGeneral', () => {
                  onSaid(words.madeGeneral(name));
                  void record.load();
                })
              }
            >
              {words.makeGeneral}
            </button>
            <p class="hint">{words.generalHint}</p>
          </div>
          <SureButton
            label={words.removeTeam}
            question={words.removeSure(name)}
            yes={words.removeYes}
            no={words.keepTeam}
            busy={busy}
            onYes={() => void act('team.remove', onGone)}
          />
          {reasons.length > 0 && (
            <div class="error-summary" role="alert">
              <h2>{words.cannotRemove}</h2>
              <ul>
                {reasons.map(({ path, message }) => (
                  <li key={path}>{message}</li>
                ))}
              </ul>
            </div>
          )}
        </>
      )}
    </>
  );
};
