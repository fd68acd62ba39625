import type { Silence } from '@frontdesk/shared/silence.ts';
import { timeWords } from '../conversation/dates.ts';
import { words } from '../conversation/words.ts';

type Props = { silence: Silence; timeZone: string; busy: boolean; trouble: string | null; onStillHere: () => void };

/** Nobody wrote for a while: one tap keeps the chat open. The question itself is spoken by the transcript, where it stands as well; what stands here is not spoken twice. */
export function SilenceCard({ silence, timeZone, busy, trouble, onStillHere }: Props) {
  return (
    <div class="card silence">
      <p id="silence" class="card-title">
        {silence.closesAt === null ? words.areYouThere : words.closesAt(timeWords(silence.closesAt, timeZone))}
      </p>
      {trouble !== null && (
        <p role="alert" class="wrong">
          {trouble}
        </p>
      )}
      <button type="button" class="button wide" aria-describedby="silence" aria-disabled={busy} onClick={() => !busy && onStillHere()}>
        {words.stillHere}
      </button>
    </div>
  );
}
