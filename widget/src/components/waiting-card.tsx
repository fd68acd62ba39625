import { clock } from '@frontdesk/shared/limits.ts';
import { callWords } from '../conversation/call-back-words.ts';
import { words } from '../conversation/words.ts';
import { useQuietSpell } from './use-quiet-spell.ts';

type Waiting = { position: number | null; someoneThere: boolean };
/** `callOffered`: a call can be asked for instead of waiting. */
type Props = { waiting: Waiting | null; callOffered: boolean; onLeaveMessage: () => void; onCall: () => void };

const speakAtMostEvery = 15_000;

/** The region is always in the page, so that what comes into it is spoken; the card is there only during the wait. */
export function WaitingCard({ waiting, callOffered, onLeaveMessage, onCall }: Props) {
  const busy = useQuietSpell(waiting?.position ?? null, speakAtMostEvery);
  return (
    <>
      <div role="status" aria-busy={busy}>
        {waiting !== null && (
          <div class="card">
            <p class="card-title">{waiting.position === null ? words.inTheQueue : words.place(waiting.position)}</p>
            {waiting.someoneThere ? (
              <>
                <p>{words.aim(clock.target)}</p>
                <p>{words.stay}</p>
              </>
            ) : (
              <p>{words.everyoneGone}</p>
            )}
          </div>
        )}
      </div>
      <div role="status">
        {waiting !== null && callOffered && (
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
      {waiting !== null && !waiting.someoneThere && (
        <button type="button" class="button wide" onClick={onLeaveMessage}>
          {words.leaveMessage}
        </button>
      )}
    </>
  );
}
