import type { Offer } from '@frontdesk/shared/desk.ts';
import type { Conversation } from '../../store/conversations.ts';
import type { Tx } from '../../store/store.ts';
import { lastWords } from '../conversation/last-words.ts';
import type { Step } from '../conversation/step.ts';
import { deskView } from '../conversation/views.ts';
import type { Deps } from '../deps.ts';

const previewLength = 160;

/** The card of an offer that stands. */
export async function offerView(tx: Tx, one: Conversation, offerId: string): Promise<Offer | undefined> {
  const { offers, teamId, teamName, requestedAt, note } = one.context;
  const offer = offers.find(({ id }) => id === offerId);
  if (!offer || teamId === null || requestedAt === null) return undefined;
  const text = await lastWords(tx, one);
  return {
    id: offer.id,
    conversationId: one.id,
    team: { id: teamId, name: teamName ?? '' },
    residentName: deskView(one).residentName,
    preview: text.length > previewLength ? `${text.slice(0, previewLength)}…` : text,
    page: deskView(one).page,
    urgent: deskView(one).urgent,
    noted: deskView(one).noted,
    requestedAt,
    expiresAt: offer.expiresAt,
    note,
    callBack: deskView(one).callBack,
  };
}

const endings = { 'offer.accepted': 'accepted', 'offer.declined': 'declined', 'offer.expired': 'expired' } as const;

/** Tells those it was held out to that an offer came or ended; those whom another was quicker than hear at once. */
export async function tellOffer(deps: Deps, before: Conversation, after: Conversation, event: Step['event'], offerId: string | undefined): Promise<void> {
  const [had, have] = [before.context.offers, after.context.offers];
  for (const { id, staffId } of had.filter((one) => !have.some((other) => other.id === one.id))) {
    const reason =
      id === offerId && event in endings
        ? endings[event as keyof typeof endings]
        : event === 'offer.accepted' || event === 'advisor.took'
          ? 'takenByOther'
          : 'withdrawn';
    deps.live.publish({ to: 'staff', staffId, event: 'offer.ended', payload: { offerId: id, reason } });
  }
  for (const { id, staffId } of have.filter((one) => !had.some((other) => other.id === one.id))) {
    const offer = await deps.store.read((tx) => offerView(tx, after, id));
    if (offer) deps.live.publish({ to: 'staff', staffId, event: 'offer.made', payload: { now: deps.clock(), offer } });
  }
}
