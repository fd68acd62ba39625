import type { WindowChoice, WindowOffer } from '@frontdesk/shared/call-back';
import { callWords, whenWords } from '../inbox/call-back-words.ts';

const keyOf = ({ soon, from, to }: WindowOffer): string => (soon ? 'soon' : `${from}-${to}`);
const choiceOf = ({ soon, from, to }: WindowOffer): WindowChoice => (soon ? 'soon' : { from, to });
const keyOfChoice = (choice: WindowChoice | null): string => (choice === null ? '' : choice === 'soon' ? 'soon' : `${choice.from}-${choice.to}`);

type Props = {
  id: string;
  /** Null until they are known. */
  windows: readonly WindowOffer[] | null;
  value: WindowChoice | null;
  now: number;
  problem?: string | undefined;
  onChange: (choice: WindowChoice | null) => void;
};

/** The times at which a resident can be rung, as a list. */
export const TimeChoice = ({ id, windows, value, now, problem, onChange }: Props) => (
  <div class="field">
    <label for={id}>{callWords.when}</label>
    <select
      id={id}
      value={keyOfChoice(value)}
      aria-invalid={problem !== undefined}
      aria-describedby={problem === undefined ? undefined : `${id}-problem`}
      onChange={(event) => {
        const chosen = windows?.find((window) => keyOf(window) === event.currentTarget.value);
        onChange(chosen ? choiceOf(chosen) : null);
      }}
    >
      <option value="">{windows === null ? callWords.loadingTimes : callWords.chooseTime}</option>
      {windows?.map((window) => (
        <option key={keyOf(window)} value={keyOf(window)}>
          {whenWords(window, now)}
        </option>
      ))}
    </select>
    {problem !== undefined && (
      <p class="field-problem" id={`${id}-problem`}>
        {problem}
      </p>
    )}
    {windows?.length === 0 && <p class="hint">{callWords.noTimes}</p>}
  </div>
);
