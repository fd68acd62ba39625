import type { ResidentCallBack } from '@frontdesk/shared/call-back.ts';
import { callWords, windowWords } from '../conversation/call-back-words.ts';
import { words } from '../conversation/words.ts';

type Props = {
  callBack: ResidentCallBack;
  reference: string;
  now: number;
  timeZone: string;
  busy: boolean;
  trouble: string | null;
  onCancel: () => void;
  onStartAnew: () => void;
};

/** A call that is arranged: when, what happens next, and how to call it off. */
export function CallBackCard({ callBack, reference, now, timeZone, busy, trouble, onCancel, onStartAnew }: Props) {
  const { ringing, late, phoneEnd, triesMost } = callBack;
  return (
    <div class="closing">
      <div class="card" role="status">
        <p class="card-title">{ringing ? callWords.ringing : callWords.arranged}</p>
        {!ringing && <p>{late ? callWords.late : `${windowWords(callBack, now, timeZone)}.`}</p>}
        <p>{callWords.to(phoneEnd)}</p>
        <p>
          {callWords.keepReference(reference)}{' '}
          <a href={`/call-back/${reference}`} target="_blank" rel="noopener">
            {location.host}/call-back<span class="unseen"> {words.opensInNewTab}</span>
          </a>
          .
        </p>
        {!ringing && <p>{callWords.nextOf(triesMost)}</p>}
      </div>
      {trouble !== null && (
        <p role="alert" class="wrong">
          {trouble}
        </p>
      )}
      <div class="button-row">
        {!ringing && (
          <button type="button" class="button" aria-disabled={busy} onClick={() => !busy && onCancel()}>
            {callWords.cancel}
          </button>
        )}
        <button type="button" class="button main" onClick={onStartAnew}>
          {words.startAnew}
        </button>
      </div>
    </div>
  );
}
