import { clock } from '@frontdesk/shared/limits.ts';
import type { ResidentConversation } from '@frontdesk/shared/resident-protocol.ts';
import { callWords } from '../conversation/call-back-words.ts';
import type { Standing } from '../conversation/pacing.ts';
import { offersMessage, waitWords } from '../conversation/wait-words.ts';
import { words } from '../conversation/words.ts';
import { usePaced } from './use-paced.ts';

type Waiting = Standing & Pick<ResidentConversation, 'targetSeconds'>;
/** `closed`: the hours have ended during the wait. `callOffered`: a call can be asked for instead of waiting. */
type Props = { waiting: Waiting | null; hidden: boolean; closed: boolean; callOffered: boolean; onLeaveMessage: () => void; onCall: () => void };

const placeWords = (position: number | null): string => (position === null ? words.inTheQueue : words.place(position));

/**
 * The place, how long it will take, and what happens next. What is spoken stands apart from what is seen, in a region that is always in the page: the
 * place changes on screen at once, and aloud at a listener's pace.
 */
export function WaitingCard({ waiting, hidden, closed, callOffered, onLeaveMessage, onCall }: Props) {
  const paced = usePaced(waiting);
  const aim = waiting?.targetSeconds ? waiting.targetSeconds * 1000 : clock.target;
  const shown = waiting !== null && paced !== null && !hidden;
  return (
    <>
      <div role="status" aria-atomic="false" class="unseen">
        {paced !== null && (
          <>
            <p>{placeWords(paced.spokenPlace)}</p>
            <p>{waitWords(paced.spokenWait, aim)}</p>
            {closed && waiting?.someoneThere && <p>{words.closedMeanwhile}</p>}
          </>
        )}
      </div>
      {shown && (
        <div class="card waiting">
          <p class="card-title">{placeWords(waiting.position)}</p>
          <p>{waitWords(paced.shown, aim)}</p>
          {closed && waiting.someoneThere && <p>{words.closedMeanwhile}</p>}
          {waiting.someoneThere && <p>{words.stay}</p>}
        </div>
      )}
      <div role="status">
        {shown && callOffered && (
          <div class="instead">
            <button type="button" class="button wide" aria-describedby="call-instead" onClick={onCall}>
              {callWords.instead}
            </button>
            <p id="call-instead" class="hint">
              {callWords.insteadWhy}
            </p>
          </div>
        )}
      </div>
      {shown && (closed || offersMessage(paced.shown)) && (
        <button type="button" class="button wide" onClick={onLeaveMessage}>
          {words.leaveMessage}
        </button>
      )}
    </>
  );
}
