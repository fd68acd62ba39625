import type { ComponentChildren } from 'preact';
import { NotedFacts } from '../components/noted-facts.tsx';
import { Counting } from '../components/span.tsx';
import type { Chat } from '../inbox/state.ts';
import { languageName, momentOf, spokenSpan } from '../inbox/times.ts';
import { assistantTried, type Tried } from '../inbox/tried.ts';
import { words } from '../inbox/words.ts';
import { PageLink } from './chat-header.tsx';
import { ContactLines } from './contact-lines.tsx';

type Props = { chat: Chat; offset: number; onClose: () => void };

const Fact = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <div class="fact">
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const TriedItem = ({ tried }: { tried: Tried }) => (
  <li class="tried" data-said={tried.kind === 'answer' ? tried.said : 'unanswered'}>
    <span>{tried.kind === 'answer' ? tried.heading : `“${tried.question}”`}</span>
    <span class="tried-said">{tried.kind === 'answer' ? words[tried.said] : words.couldNotAnswer}</span>
  </li>
);

const Waited = ({ chat: { conversation }, offset }: Omit<Props, 'onClose'>) => {
  const { requestedAt, answeredAt } = conversation;
  if (requestedAt === null) return <>{words.none}</>;
  return answeredAt === null ? <Counting since={requestedAt} offset={offset} /> : <>{spokenSpan(answeredAt - requestedAt)}</>;
};

export const Details = ({ chat, offset, onClose }: Props) => {
  const { conversation, messages } = chat;
  const now = Date.now() + offset;
  const moment = (at: number | null) => (at === null ? words.stillWaiting : momentOf(at, now));
  const tried = assistantTried(messages);
  return (
    <section class="details" aria-labelledby="details-heading">
      <div class="details-head">
        <h2 id="details-heading">{words.details}</h2>
        <button type="button" class="quiet details-close" onClick={onClose}>
          {words.close}
        </button>
      </div>
      <dl>
        <Fact name={words.reference}>{conversation.reference}</Fact>
        {conversation.contact && (
          <Fact name={words.contact}>
            <ContactLines contact={conversation.contact} />
          </Fact>
        )}
        <Fact name={words.page}>
          <PageLink page={conversation.page} />
        </Fact>
        <Fact name={words.language}>{languageName(conversation.language)}</Fact>
        <Fact name={words.team}>{conversation.team?.name ?? words.none}</Fact>
        <Fact name={words.transfersLabel}>{conversation.transfers}</Fact>
        <Fact name={words.started}>{moment(conversation.startedAt)}</Fact>
        <Fact name={words.asked}>{moment(conversation.requestedAt)}</Fact>
        <Fact name={words.accepted}>{moment(conversation.acceptedAt)}</Fact>
        <Fact name={words.firstReply}>{moment(conversation.answeredAt)}</Fact>
        <Fact name={words.waited}>
          <Waited chat={chat} offset={offset} />
        </Fact>
      </dl>
      {conversation.noted.length > 0 && (
        <>
          <h3>{words.noted}</h3>
          <NotedFacts facts={conversation.noted} />
        </>
      )}
      <h3>{words.assistantTried}</h3>
      {tried.length === 0 ? (
        <p class="hint">{words.noTries}</p>
      ) : (
        <ul>
          {tried.map((each) => (
            <TriedItem key={each.seq} tried={each} />
          ))}
        </ul>
      )}
    </section>
  );
};
