import type { Outgoing } from '../inbox/state.ts';
import { words } from '../inbox/words.ts';
import { Problem } from './problem.tsx';

type Props = { item: Outgoing; onRetry: () => void; onDrop: () => void };

/** A message on its way: it looks sent only when the server has it. */
export const OutgoingView = ({ item, onRetry, onDrop }: Props) => (
  <div class={`message from-advisor mine outgoing ${item.state}`}>
    <div class="bubble">
      <p class="typed">{item.text}</p>
    </div>
    {item.state !== 'notSent' ? (
      // The log would read this aloud each time; only a failure is worth it.
      <p class="message-state" aria-live="off">
        {item.state === 'sent' ? words.sent : words.sending}
      </p>
    ) : (
      <div class="message-state">
        <strong>{words.notSentMark}</strong>
        {item.problem !== null && <Problem text={item.problem} />}
        <button type="button" class="small" onClick={onRetry}>
          {words.tryAgain}
        </button>
        <button type="button" class="small" onClick={onDrop}>
          {words.deleteMessage}
        </button>
      </div>
    )}
  </div>
);
