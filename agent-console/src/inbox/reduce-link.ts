import type { Offer } from '@frontdesk/shared/desk';
import { withTranscript } from './chats.ts';
import type { InboxEvent } from './event.ts';
import { withoutDelivered } from './outbox.ts';
import { noDrafts, type Chat, type Inbox } from './state.ts';
import { withoutGap } from './transcript.ts';
import { words } from './words.ts';

const withoutOffer = (offers: Offer[], offerId: string): Offer[] => offers.filter((offer) => offer.id !== offerId);

const byDeadline = (a: Offer, b: Offer): number => a.expiresAt - b.expiresAt;

const synced = (inbox: Inbox, { answer, heardAt }: Extract<InboxEvent, { type: 'desk.synced' }>): Inbox => {
  // The answer names the whole desk: a chat it lacks has left.
  const chats: Record<string, Chat> = {};
  for (const transcript of answer.desk) {
    const { id } = transcript.conversation;
    chats[id] = withTranscript(inbox.chats[id], transcript);
  }
  // A page that has just been loaded had none of them.
  const left = (answer.left ?? []).filter(({ conversationId }) => inbox.me === null || inbox.chats[conversationId]);
  const shown = Object.values(chats).flatMap((chat) => withoutGap(chat.messages));
  return {
    ...inbox,
    me: answer.me,
    offset: answer.now - heardAt,
    live: true,
    linkNews: inbox.linkNews === 'lost' && inbox.me !== null ? 'back' : 'none',
    stale: false,
    line: left.length > 0 ? left.map((one) => words.leftDesk(one.residentName, one.with)).join(' ') : inbox.line,
    queues: answer.queues,
    surges: answer.surges,
    drafts: answer.drafts ?? noDrafts,
    offers: [...answer.offers].sort(byDeadline),
    chats,
    outbox: withoutDelivered(inbox.outbox, shown),
    openId: inbox.openId !== null && chats[inbox.openId] ? inbox.openId : null,
    seen: Object.fromEntries(Object.entries(inbox.seen).filter(([id]) => chats[id])),
  };
};

/** The last seqs the server has: a chat it names and we lack, or the other way round, means the whole desk is to be fetched. */
const beat = (inbox: Inbox, heads: Record<string, number>): Inbox => {
  const chats: Record<string, Chat> = {};
  for (const [id, chat] of Object.entries(inbox.chats)) chats[id] = { ...chat, head: Math.max(chat.head, heads[id] ?? 0) };
  const same = Object.keys(heads).every((id) => id in chats) && Object.keys(chats).every((id) => id in heads);
  return { ...inbox, chats, stale: inbox.stale || !same };
};

/** The part of the reducer that is about the link to the server, the person and the offers; chats are in reduce.ts. */
export const reduceLink = (inbox: Inbox, event: InboxEvent): Inbox => {
  switch (event.type) {
    case 'desk.synced':
      return synced(inbox, event);
    case 'link.down':
      return { ...inbox, live: false };
    case 'link.lost':
      return { ...inbox, live: false, linkNews: 'lost' };
    case 'link.settled':
      return inbox.linkNews === 'back' ? { ...inbox, linkNews: 'none' } : inbox;
    case 'desk.beat':
      return beat(inbox, event.heads);
    case 'presence.changed':
    case 'me.changed':
      return { ...inbox, me: event.me };
    case 'queue.changed':
      return { ...inbox, queues: event.queues };
    case 'surge.changed':
      return { ...inbox, surges: event.surges };
    case 'offer.made': {
      const offers = [...withoutOffer(inbox.offers, event.offer.id), event.offer].sort(byDeadline);
      return { ...inbox, offset: event.now - event.heardAt, offers };
    }
    case 'offer.ended':
      return { ...inbox, offers: withoutOffer(inbox.offers, event.offerId), line: event.reason === 'takenByOther' ? words.takenByOther : inbox.line };
    case 'offer.over':
      return { ...inbox, offers: withoutOffer(inbox.offers, event.offerId) };
    default:
      return inbox;
  }
};
