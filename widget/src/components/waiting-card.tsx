import { clock } from '@frontdesk/shared/limits.ts';
import { words } from '../conversation/words.ts';
import { useQuietSpell } from './use-quiet-spell.ts';

type Waiting = { position: number | null; someoneThere: boolean };
/** `closed`: the hours have ended during the wait. */
type Props = { waiting: Waiting | null; closed: boolean; onLeaveMessage: () => void };

const speakAtMostEvery = 15_000;

/** The region is always in the page, so that what comes into it is spoken; the card is there only during the wait. */
export function WaitingCard({ waiting, closed, onLeaveMessage }: Props) {
  const busy = useQuietSpell(waiting?.position ?? null, speakAtMostEvery);
  return (
    <>
      <div role="status" aria-busy={busy}>
        {waiting !== null && (
          <div class="card">
            <p class="card-title">{waiting.position === null ? words.inTheQueue : words.place(waiting.position)}</p>
            {!waiting.someoneThere && <p>{words.everyoneGone}</p>}
            {waiting.someoneThere && (
              <>
                <p>{closed ? words.closedMeanwhile : words.aim(clock.target)}</p>
                <p>{words.stay}</p>
              </>
            )}
          </div>
        )}
      </div>
      {waiting !== null && (closed || !waiting.someoneThere) && (
        <button type="button" class="button wide" onClick={onLeaveMessage}>
          {words.leaveMessage}
        </button>
      )}
    </>
  );
}
