import { useEffect, useState } from 'preact/hooks';
import type { Ask } from '../connection/ask.ts';
import { keepChoice, readChoice } from '../connection/kept.ts';
import type { InboxEvent } from '../inbox/event.ts';
import type { Inbox } from '../inbox/state.ts';
import { teamChoices } from '../inbox/teams.ts';
import { words } from '../inbox/words.ts';
import { Conversation } from '../panels/conversation.tsx';
import { Details } from '../panels/details.tsx';
import { useChatActions } from './use-chat-actions.ts';
import { useDrafts } from './use-drafts.ts';

type Props = { inbox: Inbox; hasChats: boolean; ask: Ask; dispatch: (event: InboxEvent) => void; meId: string; myName: string };

/** Below this there is no room for a third column until it is asked for. */
const roomForDetails = '(min-width: 73.7em)';

/** The control that was used left with its chat, so the focus goes to where the next chat is picked. */
const focusList = () => requestAnimationFrame(() => document.getElementById('my-chats-heading')?.focus());

export const OpenChat = ({ inbox, hasChats, ask, dispatch, meId, myName }: Props) => {
  const chat = inbox.openId === null ? undefined : inbox.chats[inbox.openId];
  const id = chat?.conversation.id ?? null;
  const { draftOf, setDraft } = useDrafts(meId);
  const actions = useChatActions(id, { ask, dispatch, setDraft, onLeft: focusList });
  const [details, setDetails] = useState(() => matchMedia(roomForDetails).matches && readChoice('details') !== false);
  // A window made narrow has no room for them beside the chat, and they must not lie over it unasked.
  useEffect(() => {
    const room = matchMedia(roomForDetails);
    const fold = () => !room.matches && setDetails(false);
    room.addEventListener('change', fold);
    return () => room.removeEventListener('change', fold);
  }, []);
  const showDetails = (shown: boolean) => {
    setDetails(shown);
    if (matchMedia(roomForDetails).matches) keepChoice('details', shown);
  };

  if (!chat || id === null) {
    return <main class="middle no-chat">{inbox.me && <p class="empty">{hasChats ? words.pickChat : words.noChatOpen}</p>}</main>;
  }
  return (
    <main class="middle" data-details={details}>
      <Conversation
        key={id}
        chat={chat}
        outgoing={inbox.outbox.filter((item) => item.conversationId === id)}
        draft={draftOf(id)}
        teams={teamChoices(inbox.queues, chat.conversation.team?.id)}
        myName={myName}
        live={inbox.live || inbox.me === null}
        waits={inbox.linkNews === 'lost'}
        detailsShown={details}
        offset={inbox.offset}
        drafts={inbox.drafts}
        actions={actions}
        onBack={() => dispatch({ type: 'chat.opened', conversationId: null })}
        onDetails={() => showDetails(!details)}
      />
      {details && <Details chat={chat} offset={inbox.offset} onClose={() => showDetails(false)} />}
    </main>
  );
};
