import type { Me } from '@frontdesk/shared/desk';
import { ChatRow } from '../components/chat-row.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import type { Row } from '../inbox/rows.ts';
import { statusWords, words } from '../inbox/words.ts';

type Props = { me: Me | null; rows: readonly Row[]; openId: string | null; offset: number; onOpen: (id: string) => void };

const emptyWords = ({ status }: Me): string => {
  if (status === 'available') return words.noChatsAvailable;
  return status === 'offline' ? words.noChatsOffline : words.noChatsAway(statusWords[status]);
};

export const MyChats = ({ me, rows, openId, offset, onOpen }: Props) => (
  <section class="my-chats" aria-labelledby="my-chats-heading">
    <h2 id="my-chats-heading" tabIndex={-1}>
      {words.myChats}
    </h2>
    {me === null && <Skeleton count={3} shape="row" />}
    {me !== null && rows.length === 0 && <p class="empty">{emptyWords(me)}</p>}
    <ul>
      {rows.map((row, index) => (
        <ChatRow key={row.id} row={row} place={index + 1} open={row.id === openId} offset={offset} onOpen={() => onOpen(row.id)} />
      ))}
    </ul>
  </section>
);
