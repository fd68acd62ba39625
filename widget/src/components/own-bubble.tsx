import type { Item } from '../conversation/items.ts';
import { words } from '../conversation/words.ts';
import type { Actions } from './actions.ts';

type Props = { item: Extract<Item, { kind: 'own' }>; actions: Pick<Actions, 'tryAgain' | 'discard'> };

export function OwnBubble({ item, actions }: Props) {
  const { sending, confirmed, text } = item;
  const failed = sending?.state === 'notSent';
  return (
    <>
      <p class="bubble">{text}</p>
      {/* The log would read each of these aloud; only a failure is worth it. */}
      {sending?.state === 'sending' && (
        <p class="sending" aria-live="off">
          {words.sending}
        </p>
      )}
      {confirmed && (
        <p class="sending" aria-live="off">
          {words.sent}
        </p>
      )}
      {failed && (
        <div class="failed">
          <p role="alert">
            <strong>{words.notSent}</strong> <span>{sending.sentence ?? words.notSentWhy}</span>
          </p>
          <div class="button-row">
            <button type="button" class="button" onClick={() => actions.tryAgain(sending.clientMessageId)}>
              {words.tryAgain}
            </button>
            <button type="button" class="button" onClick={() => actions.discard(sending.clientMessageId)}>
              {words.discard}
            </button>
          </div>
        </div>
      )}
    </>
  );
}
