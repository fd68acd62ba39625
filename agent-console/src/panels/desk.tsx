import type { Offer } from '@frontdesk/shared/desk';
import type { ComponentProps } from 'preact';
import { stranded } from '../inbox/outbox.ts';
import type { Row } from '../inbox/rows.ts';
import type { Inbox } from '../inbox/state.ts';
import { words } from '../inbox/words.ts';
import { MyChats } from './my-chats.tsx';
import { MyStatus } from './my-status.tsx';
import { Offers } from './offers.tsx';
import { Stranded } from './stranded.tsx';

type Props = {
  inbox: Inbox;
  rows: readonly Row[];
  answering: ReadonlySet<string>;
  onAccept: (offer: Offer) => void;
  onDecline: (offer: Offer) => void;
  onOpen: (conversationId: string) => void;
  onDrop: (clientMessageId: string) => void;
  onStatus: ComponentProps<typeof MyStatus>['onChange'];
};

/** The left column, the same beside every panel: an offer must reach its advisor wherever they are. */
export const Desk = ({ inbox, rows, answering, onAccept, onDecline, onOpen, onDrop, onStatus }: Props) => {
  const { me, offset, offers, line, openId } = inbox;
  return (
    <aside class="desk" aria-label={words.yourDesk}>
      {me && <MyStatus me={me} surges={inbox.surges} offset={offset} onChange={onStatus} />}
      <Offers offers={offers} offset={offset} answering={answering} onAccept={onAccept} onDecline={onDecline} />
      <p class="line" role="status">
        {line}
      </p>
      <Stranded items={stranded(inbox)} onDrop={onDrop} />
      <MyChats me={me} rows={rows} openId={openId} offset={offset} onOpen={onOpen} />
    </aside>
  );
};
