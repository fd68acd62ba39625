import type { DeskTranscript } from '@frontdesk/shared/advisor-protocol';
import type { QueueSummary } from '@frontdesk/shared/desk';
import { callBackLimits } from '@frontdesk/shared/call-back';
import { limits } from '@frontdesk/shared/limits';
import { useCallback, useState } from 'preact/hooks';
import { CallBackEntry } from '../components/call-back-entry.tsx';
import { FailedToLoad } from '../components/problem.tsx';
import { QueueEntry } from '../components/queue-entry.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import type { Ask } from '../connection/ask.ts';
import { callWords } from '../inbox/call-back-words.ts';
import { sentenceFor, words } from '../inbox/words.ts';
import { QueueTable } from './queue-table.tsx';
import { Reading } from './reading.tsx';
import { useLeftTexts } from './use-left-texts.ts';
import { usePolled } from './use-polled.ts';

const everyMs = 10_000;

type Props = {
  ask: Ask;
  queues: readonly QueueSummary[];
  myName: string;
  live: boolean;
  offset: number;
  onSaid: (line: string) => void;
  onTaken: (transcript: DeskTranscript) => void;
};

export const Queue = ({ ask, queues, myName, live, offset, onSaid, onTaken }: Props) => {
  const read = useCallback(() => ask('queue.list', {}), [ask]);
  const { data, problem, again } = usePolled(read, everyMs, queues, live);
  const readCalls = useCallback(() => ask('callBack.list', {}), [ask]);
  const calls = usePolled(readCalls, everyMs, queues, live);
  const texts = useLeftTexts(ask, data?.leftMessages ?? []);
  const [openId, setOpenId] = useState<string | null>(null);
  const entry = (conversation: NonNullable<typeof data>['waiting'][number]) => (
    <QueueEntry
      key={conversation.id}
      conversation={conversation}
      preview={texts.get(conversation.id) ?? ''}
      open={conversation.id === openId}
      offset={offset}
      onOpen={() => setOpenId(conversation.id)}
    />
  );
  const open = [...(data?.waiting ?? []), ...(calls.data?.callBacks ?? []), ...(data?.leftMessages ?? [])].find(({ id }) => id === openId);
  const list = (conversations: NonNullable<typeof data>['waiting'], none: string) => (
    <>
      {conversations.length === 0 ? <p class="empty">{none}</p> : <ul class="entries">{conversations.map(entry)}</ul>}
      {conversations.length >= limits.queuePage && <p class="hint">{words.listHint(limits.queuePage)}</p>}
    </>
  );

  return (
    <main class={open ? 'panel queue reading-open' : 'panel queue'}>
      {/* It scrolls, so the keyboard must reach it. */}
      <div class="queue-lists" role="group" aria-label={words.queue} tabIndex={0}>
        <h1>{words.queue}</h1>
        <QueueTable queues={queues} offset={offset} />
        {problem !== null && <FailedToLoad text={problem} onRetry={again} />}
        <h2>{words.waitingChats}</h2>
        {data === null ? problem === null && <Skeleton count={2} shape="row" /> : list(data.waiting, words.noWaiting)}
        <h2>{callWords.list}</h2>
        {calls.problem !== null && <FailedToLoad text={calls.problem} onRetry={calls.again} />}
        {calls.data?.callBacks.length === 0 && <p class="empty">{callWords.noCallBacks}</p>}
        {calls.data && calls.data.callBacks.length > 0 && (
          <ul class="entries">
            {calls.data.callBacks.map((each) => (
              <CallBackEntry key={each.id} conversation={each} open={each.id === openId} offset={offset} onOpen={() => setOpenId(each.id)} />
            ))}
          </ul>
        )}
        {(calls.data?.callBacks.length ?? 0) >= callBackLimits.listPage && <p class="hint">{words.listHint(callBackLimits.listPage)}</p>}
        <h2>{words.messagesLeft}</h2>
        {data === null ? problem === null && <Skeleton count={2} shape="row" /> : list(data.leftMessages, words.noMessagesLeft)}
      </div>
      {open ? (
        <Reading
          key={open.id}
          ask={ask}
          listed={open}
          myName={myName}
          onBack={() => setOpenId(null)}
          onTake={async () => {
            const reply = await ask('queue.take', { conversationId: open.id });
            if (reply.ok) onTaken(reply);
            return reply.ok ? null : sentenceFor(reply, words.notNow);
          }}
          onFinish={async (outcome) => {
            const reply = await ask('conversation.finish', { conversationId: open.id, outcome });
            if (!reply.ok) return sentenceFor(reply, words.notNow);
            setOpenId(null);
            onSaid(words.settled(open.reference));
            again();
            return null;
          }}
        />
      ) : (
        <p class="empty reading-empty">{words.chooseToRead}</p>
      )}
    </main>
  );
};
