import { useRef } from 'preact/hooks';
import { callWords } from '../conversation/call-back-words.ts';
import { itemsOf } from '../conversation/items.ts';
import { isOngoing, phaseOf, type Phase } from '../conversation/selectors.ts';
import type { ChatState } from '../conversation/state.ts';
import { bannerName, surgeAt } from '../conversation/surge.ts';
import { availabilityWords, words } from '../conversation/words.ts';
import type { Actions, View } from './actions.ts';
import { Banner } from './banner.tsx';
import { ChatHeader } from './chat-header.tsx';
import { EmergencyNumbers } from './emergency-numbers.tsx';
import { Foot, troubleWith } from './foot.tsx';
import { StateStrip } from './state-strip.tsx';
import { Transcript } from './transcript.tsx';
import { useKeptFocus } from './use-kept-focus.ts';

type Props = { state: ChatState; view: View; actions: Actions };

export function ChatScreen({ state, view, actions }: Props) {
  const { site, conversation } = state;
  const foot = useRef<HTMLElement>(null);
  useKeptFocus(foot);
  const now = Date.now() + state.offset;
  const phase = phaseOf(state);
  const surge = surgeAt(state, now);
  const timeZone = site?.timeZone ?? 'Europe/London';
  return (
    <main class={view.embedded ? 'chat' : 'chat page'}>
      <ChatHeader
        siteName={site?.name ?? view.siteName}
        who={who(state, phase)}
        embedded={view.embedded}
        canDownload={conversation !== null}
        actions={actions}
      />
      <StateStrip
        link={state.link}
        hours={phase === 'assistant' && site !== null ? availabilityWords(site.availability, now, timeZone) : null}
        reference={isOngoing(state) ? (conversation?.reference ?? null) : null}
        canEnd={isOngoing(state)}
        trouble={troubleWith(state, 'ending')}
        onEnd={actions.endChat}
      />
      <EmergencyNumbers numbers={site?.emergency ?? []} prominent={site?.availability.status === 'outOfHours' && phase !== 'assigned'} />
      <Banner
        text={surge?.banner ?? ''}
        hidden={surge !== null && state.bannerHidden === bannerName(surge)}
        onHide={() => surge && actions.hideBanner(bannerName(surge))}
        onShow={() => actions.hideBanner(null)}
      />
      <Transcript
        site={site}
        surge={surge}
        begun={conversation !== null || state.outbox.length > 0}
        items={itemsOf(state, now)}
        typing={state.typing}
        setting={{ timeZone, linkBase: view.linkBase, asking: state.asking, trouble: troubleWith(state, 'rating'), actions }}
      />
      <section ref={foot} class="foot" aria-label={words.yourTurn} tabIndex={-1}>
        <Foot state={state} view={view} actions={actions} />
      </section>
    </main>
  );
}

/** Who answers now. */
function who({ site, conversation }: ChatState, phase: Phase): string {
  if (phase === 'assigned' && conversation?.advisorFirstName) return words.personFrom(conversation.advisorFirstName, conversation.teamName);
  if (phase === 'queued') return words.waitingForPerson;
  if (phase === 'callBack') return callWords.waiting;
  if (phase === 'leftMessage') return words.messageWithUs;
  return phase === 'ended' || phase === 'helped' ? words.finished : (site?.assistantName ?? '');
}
