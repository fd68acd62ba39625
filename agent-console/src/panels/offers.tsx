import type { Offer } from '@frontdesk/shared/desk';
import { OfferCard } from '../components/offer-card.tsx';

type Props = {
  offers: readonly Offer[];
  offset: number;
  /** Offers that have been answered here and wait for the server's word. */
  answering: ReadonlySet<string>;
  onAccept: (offer: Offer) => void;
  onDecline: (offer: Offer) => void;
};

export const Offers = ({ offers, offset, answering, onAccept, onDecline }: Props) => (
  <div class="offers">
    {offers.map((offer, index) => (
      <OfferCard
        key={offer.id}
        offer={offer}
        offset={offset}
        first={index === 0}
        busy={answering.has(offer.id)}
        onAccept={() => onAccept(offer)}
        onDecline={() => onDecline(offer)}
      />
    ))}
  </div>
);
