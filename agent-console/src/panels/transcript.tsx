import type { DeskConversation } from '@frontdesk/shared/desk';
import type { Message } from '@frontdesk/shared/message';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { Icon } from '../components/icon.tsx';
import { MessageView } from '../components/message-view.tsx';
import { useStickToEnd } from '../components/use-stick-to-end.ts';
import { partsOf, type Part } from '../inbox/parts.ts';
import { words } from '../inbox/words.ts';

type Props = {
  conversation: DeskConversation;
  messages: Message[];
  myName: string;
  /** Drawn after the last message: what is on its way out. `count` of it scrolls like a new message. */
  children?: ComponentChildren;
  count?: number;
};

const PartView = ({ part, conversation, myName }: { part: Part } & Pick<Props, 'conversation' | 'myName'>) => {
  if (part.part === 'day') return <p class="day-line">{part.day}</p>;
  if (part.part === 'handover') return <p class="handover-line">{words.assistantUntilHere}</p>;
  const { residentName, page } = conversation;
  return <MessageView message={part.message} first={part.first} about={part.about} residentName={residentName} myName={myName} pageUrl={page?.url} />;
};

/** "Sent" stands under this person's own message as long as it is the last of all: an answer says more. */
const sentUnder = (messages: readonly Message[], myName: string): string | null => {
  const last = messages.at(-1);
  return last?.kind === 'advisor' && last.firstName === myName ? String(last.seq) : null;
};

export const Transcript = ({ conversation, messages, myName, children, count = 0 }: Props) => {
  const parts = useMemo(() => partsOf(messages), [messages]);
  const { residentName, page } = conversation;
  const sentKey = sentUnder(messages, myName);
  // A transcript is long and its composer is typed in: it is drawn again only when something in it changed.
  const drawn = useMemo(
    () =>
      parts.map((part) => (
        <li key={part.key}>
          <PartView part={part} conversation={conversation} myName={myName} />
          {part.key === sentKey && (
            <p class="message-state" aria-live="off">
              {words.sent}
            </p>
          )}
        </li>
      )),
    [parts, residentName, page?.url, myName],
  );
  const { box, away, toEnd } = useStickToEnd(conversation.id, messages.length + count);
  return (
    <div class="transcript">
      <div ref={box} class="log" role="log" aria-label={words.conversation} tabIndex={0}>
        <ol>{drawn}</ol>
        {children}
      </div>
      {away && (
        <button type="button" class="to-end small" onClick={toEnd}>
          <Icon name="down" /> {words.toNewest}
        </button>
      )}
    </div>
  );
};
