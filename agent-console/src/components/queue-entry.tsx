import type { DeskConversation } from '@frontdesk/shared/desk';
import { clockOf } from '../inbox/clock.ts';
import { momentOf } from '../inbox/times.ts';
import { stateWords, words } from '../inbox/words.ts';
import { Clock } from './clock.tsx';
import { UrgentMark } from './urgent-mark.tsx';

type Props = { conversation: DeskConversation; preview: string; open: boolean; offset: number; onOpen: () => void };

/** A waiting chat or a left message in a list of the queue; pressing it opens the transcript to read. */
export const QueueEntry = ({ conversation, preview, open, offset, onOpen }: Props) => {
  const { residentName, contact, team, reference, state, startedAt, requestedAt } = conversation;
  const left = state === 'leftMessage';
  const reading = clockOf(conversation);
  const when = momentOf(requestedAt ?? startedAt, Date.now() + offset);
  return (
    <li>
      <button type="button" class="chat-row" aria-current={open ? 'true' : undefined} onClick={onOpen}>
        <span class="chat-row-text">
          <span class="chat-row-name">{contact?.name ?? residentName}</span> <UrgentMark urgent={conversation.urgent} />{' '}
          <span class="chat-row-last">{left ? preview : (conversation.page?.title ?? '')}</span>{' '}
          {contact && <span class="chat-row-team">{[contact.email, contact.phone].filter(Boolean).join(' · ')}</span>}{' '}
          <span class="chat-row-team">{[team?.name, reference, left ? words.leftAt(when) : ''].filter(Boolean).join(' · ')}</span>{' '}
        </span>
        <span class="chat-row-side">
          {reading && <Clock reading={reading} teamId={team?.id} offset={offset} />}
          {state === 'offered' && <span class="tag">{stateWords.offered}</span>}
        </span>
      </button>
    </li>
  );
};
