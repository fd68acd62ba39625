import type { Message } from '@frontdesk/shared/message';
import { timeOfDay } from '../inbox/times.ts';
import { words } from '../inbox/words.ts';
import { Answer } from './answer.tsx';
import { NoticeView } from './notice-view.tsx';

type Props = {
  message: Message;
  /** Carries the name and the time above the bubble. */
  first: boolean;
  about: string | undefined;
  residentName: string;
  /** First name of the reader, whose own messages are told apart. */
  myName: string;
  pageUrl: string | undefined;
};

type Spoken = Exclude<Message, { kind: 'notice' }>;

const senderOf = (message: Spoken, { residentName, myName }: Props): string => {
  if (message.kind === 'assistant') return words.assistant;
  if (message.kind === 'resident') return residentName;
  return message.firstName === myName ? words.you : `${message.firstName}, ${message.teamName}`;
};

export const MessageView = (props: Props) => {
  const { message, first, about, pageUrl } = props;
  if (message.kind === 'notice') return <NoticeView notice={message.notice} at={message.at} about={about} />;
  const mine = message.kind === 'advisor' && message.firstName === props.myName;
  const sender = senderOf(message, props);
  return (
    <div class={`message from-${message.kind}${mine ? ' mine' : ''}${first ? ' first' : ''}`}>
      <p class={first ? 'message-head' : 'only-read'}>
        <span class="message-sender">{sender}</span> <time>{timeOfDay(message.at)}</time>
      </p>
      <div class="bubble">{message.kind === 'assistant' ? <Answer body={message.body} pageUrl={pageUrl} /> : <p class="typed">{message.text}</p>}</div>
    </div>
  );
};
