import type { ComponentChildren } from 'preact';
import { Problem } from '../components/problem.tsx';
import { atTime } from '../inbox/times.ts';
import { settingsWords as words } from '../inbox/settings-words.ts';
import type { AnySetting } from './use-setting.ts';

type Props = {
  setting: Pick<AnySetting, 'elsewhere' | 'problems' | 'problem' | 'busy' | 'dirty' | 'saved'> & {
    loaded: Pick<NonNullable<AnySetting['loaded']>, 'changedBy' | 'changedAt'> | null;
    load: () => Promise<void>;
  };
  saved: string;
  /** Said while nobody has changed it. */
  untouched?: string;
  /** The words of the button. */
  save?: string;
  /** Other things to do with what is typed; the first of them is then the main one. */
  children?: ComponentChildren;
};

/** The end of every settings form, which stays in sight while the form is scrolled: who changed it last, what stands in the way, and Save. `saved` says what is in force now. */
export const SaveBar = ({ setting, saved, untouched = words.neverChanged, save = words.save, children }: Props) => {
  const { loaded, elsewhere, problems, problem, busy, dirty } = setting;
  return (
    <>
      <div class="save-bar">
        {elsewhere && (
          <div class="elsewhere" role="alert">
            <p>{words.elsewhere(elsewhere.by, atTime(elsewhere.at))}</p>
            <button type="button" onClick={() => void setting.load()}>
              {words.loadAgain}
            </button>
          </div>
        )}
        {problems.length > 0 && <Problem text={words.problemCount(problems.length)} />}
        {problem !== null && <Problem text={problem} />}
        {children}
        <button type="submit" class={children === undefined ? 'main' : undefined} aria-disabled={busy || elsewhere !== null}>
          {save}
        </button>
        <p role="status" class="saved">
          {setting.saved ? saved : dirty ? words.notSavedYet : ''}
        </p>
      </div>
      <p class="hint">{loaded?.changedBy && loaded.changedAt !== null ? words.changedLast(loaded.changedBy, atTime(loaded.changedAt)) : untouched}</p>
    </>
  );
};
