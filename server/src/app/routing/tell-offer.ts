import type { Offer } from '@frontdesk/shared/desk.ts';
import type { Conversation } from '../../store/conversations.ts';
import { lastResidentText } from '../../store/messages.ts';
import type { Tx } from '../../store/store.ts';
import type { Step } from '../conversation/step.ts';
import { deskView } from '../conversation/views.ts';
import type { Deps } from '../deps.ts';

const previewLength = 160;

/** The card of a standing offer. */
export async function offerView(tx: Tx, one: Conversation): Promise<Offer | undefined> {
  const { offer, teamId, teamName, requestedAt, note } = one.context;
  if (!offer || teamId === null || requestedAt === null) return undefined;
  const text = await lastResidentText(tx, one.id);
  return {
    id: offer.id,
    conversationId: one.id,
    team: { id: teamId, name: teamName ?? '' },
    residentName: deskView(one).residentName,
    preview: text.length > previewLength ? `${text.slice(0, previewLength)}…` : text,
    page: deskView(one).page,
    requestedAt,
    expiresAt: offer.expiresAt,
    note,
  };
}

const endings = { 'offer.accepted': 'accepted', 'offer.declined': 'declined', 'offer.expired': 'expired' } as const;

/** Tells the one it was held out to that an offer came or ended. */
export async function tellOffer(deps: Deps, before: Conversation, after: Conversation, event: Step['event']): Promise<void> {
  const [had, has] = [before.context.offer, after.context.offer];
  if (had && had.id !== has?.id) {
    const reason = event in endings ? endings[event as keyof typeof endings] : 'withdrawn';
    deps.live.publish({ to: 'staff', staffId: had.staffId, event: 'offer.ended', payload: { offerId: had.id, reason } });
  }
  if (has && has.id !== had?.id) {
    const offer = await deps.store.read((tx) => offerView(tx, after));
    if (offer) deps.live.publish({ to: 'staff', staffId: has.staffId, event: 'offer.made', payload: { now: deps.clock(), offer } });
  }
}
