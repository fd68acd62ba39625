import type { DeskConversation } from '@frontdesk/shared/desk';
import { callWords, whenWords } from '../inbox/call-back-words.ts';
import { roughSpan } from '../inbox/times.ts';
import { stateWords } from '../inbox/words.ts';
import { useNow } from './use-now.ts';

type Props = { conversation: DeskConversation; open: boolean; offset: number; onOpen: () => void };

/** A call to make, in the list of the queue: to whom, about what, by when, and how often it was tried. */
export const CallBackEntry = ({ conversation, open, offset, onOpen }: Props) => {
  const now = useNow(offset, 10_000);
  const { callBack, team, reference, state } = conversation;
  if (callBack === null) return null;
  const overdue = now - callBack.to;
  return (
    <li>
      <button type="button" class="chat-row" aria-current={open ? 'true' : undefined} onClick={onOpen}>
        <span class="chat-row-text">
          <span class="chat-row-name">{callBack.name}</span> <span class="chat-row-last">{callBack.reason}</span>{' '}
          <span class="chat-row-team">{whenWords(callBack, now)}</span>{' '}
          <span class="chat-row-team">
            {[team?.name, reference, callBack.tries.length > 0 ? callWords.tries(callBack.tries.length) : ''].filter(Boolean).join(' · ')}
          </span>{' '}
        </span>
        <span class="chat-row-side">
          {overdue > 0 ? (
            <span class="tag tag-late">{callWords.overdueBy(roughSpan(overdue))}</span>
          ) : (
            <span class="tag">{state === 'callBack' ? callWords.later : state === 'offered' ? stateWords.offered : callWords.due}</span>
          )}
        </span>
      </button>
    </li>
  );
};
