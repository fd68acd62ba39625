import type { Offer } from '@frontdesk/shared/desk';
import { useRef } from 'preact/hooks';
import { callWords, whenWords } from '../inbox/call-back-words.ts';
import { timeOfDay } from '../inbox/times.ts';
import { words } from '../inbox/words.ts';
import { Clock } from './clock.tsx';
import { Note } from './note.tsx';
import { NotedFacts } from './noted-facts.tsx';
import { useNow } from './use-now.ts';
import { UrgentMark } from './urgent-mark.tsx';

type Props = { offer: Offer; offset: number; busy: boolean; first: boolean; onAccept: () => void; onDecline: () => void };

const Remaining = ({ offer, offset }: Pick<Props, 'offer' | 'offset'>) => {
  const now = useNow(offset, 250);
  const whole = useRef(Math.max(1, offer.expiresAt - now)).current;
  const share = Math.min(1, Math.max(0, (offer.expiresAt - now) / whole));
  return (
    <div class="offer-remaining" aria-hidden="true">
      <div style={{ transform: `scaleX(${share})` }} />
    </div>
  );
};

/** As many as a card has room for, which is read in some seconds. */
const notedShown = 2;
const Noted = ({ facts }: { facts: Offer['noted'] }) =>
  facts.length === 0 ? null : (
    <>
      <NotedFacts facts={facts.slice(0, notedShown)} />
      {facts.length > notedShown && <p class="offer-team">{words.moreNoted(facts.length - notedShown)}</p>}
    </>
  );

/**
 * A chat held out to this advisor. What ticks is hidden from screen readers, because an alert is read again whenever its text changes.
 */
export const OfferCard = ({ offer, offset, busy, first, onAccept, onDecline }: Props) => (
  <div class="offer" role="alert" aria-label={offer.callBack ? callWords.callBackOffer : words.newChat}>
    <div class="offer-head">
      <div>
        <p class="offer-kicker">{offer.callBack ? callWords.callBackOffer : words.newChat}</p>
        <p class="offer-name">{offer.residentName}</p>
        <UrgentMark urgent={offer.urgent} />
        <p class="offer-team">{offer.team.name}</p>
        {offer.page?.title && (
          <p class="offer-page" title={offer.page.title}>
            {words.onPage(offer.page.title)}
          </p>
        )}
      </div>
      {offer.callBack === null && (
        <>
          <span aria-hidden="true">
            <Clock reading={{ kind: 'first', since: offer.requestedAt }} teamId={offer.team.id} offset={offset} />
          </span>
          <span class="only-read">{words.waitingSince(timeOfDay(offer.requestedAt))}</span>
        </>
      )}
    </div>
    {offer.callBack && <p class="offer-team">{whenWords(offer.callBack, Date.now() + offset)}</p>}
    {offer.preview !== '' || offer.callBack !== null ? <p class="offer-preview">{offer.callBack?.reason ?? offer.preview}</p> : null}
    <Noted facts={offer.noted} />
    {offer.note !== null && <Note text={offer.note} />}
    <Remaining offer={offer} offset={offset} />
    <div class="offer-actions">
      <button type="button" class="main" disabled={busy} title={first ? 'Alt+A' : undefined} onClick={onAccept}>
        {words.accept}
      </button>
      <button type="button" disabled={busy} title={first ? 'Alt+D' : undefined} onClick={onDecline}>
        {words.decline}
      </button>
    </div>
  </div>
);
