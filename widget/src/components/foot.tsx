import type { Asked, ChatState } from '../conversation/state.ts';
import { hasSpoken, phaseOf } from '../conversation/selectors.ts';
import { words } from '../conversation/words.ts';
import type { Actions, View } from './actions.ts';
import { ClosingCard } from './closing-card.tsx';
import { Composer } from './composer.tsx';
import { MessageForm } from './message-form.tsx';
import { SilenceCard } from './silence-card.tsx';
import { SpeakButton } from './speak-button.tsx';
import { WaitingCard } from './waiting-card.tsx';

type Props = { state: ChatState; view: View; actions: Actions };

export const troubleWith = (state: ChatState, asked: Asked): string | null => (state.trouble?.asked === asked ? state.trouble.sentence : null);

/** The lower part of the window: what the resident can do now. */
export function Foot({ state, view, actions }: Props) {
  const phase = phaseOf(state);
  const writing = phase === 'assistant' || phase === 'queued' || phase === 'assigned';
  return (
    <>
      <WaitingCard
        waiting={state.conversation?.state === 'queued' ? state.conversation : null}
        hidden={phase !== 'queued'}
        closed={state.site?.availability.status === 'outOfHours'}
        onLeaveMessage={actions.openForm}
      />
      {phase === 'form' && (
        <MessageForm
          begun={hasSpoken(state)}
          draft={view.draft()}
          busy={state.asking === 'leaving'}
          trouble={troubleWith(state, 'leaving')}
          onDraft={actions.draft}
          onSend={actions.leaveMessage}
          onBack={actions.closeForm}
        />
      )}
      {phase === 'assistant' && (
        <SpeakButton busy={state.asking === 'person' || state.site === null} trouble={troubleWith(state, 'person')} onSpeak={actions.askForPerson} />
      )}
      {phase === 'assigned' && state.conversation?.silence && (
        <SilenceCard
          silence={state.conversation.silence}
          timeZone={state.site?.timeZone ?? 'Europe/London'}
          busy={state.asking === 'staying'}
          trouble={troubleWith(state, 'staying')}
          onStillHere={actions.stillHere}
        />
      )}
      {writing && <Composer draft={view.draft()} enterSends={view.enterSends} onDraft={actions.draft} onSend={actions.send} />}
      {!writing && phase !== 'form' && <Closing state={state} actions={actions} />}
    </>
  );
}

function Closing({ state, actions }: { state: ChatState; actions: Actions }) {
  const phase = phaseOf(state);
  if (phase === 'helped') return <ClosingCard title={words.gladItHelped} lines={[]} onStartAnew={actions.startAnew} />;
  const reference = words.reference(state.conversation?.reference ?? '');
  if (phase === 'ended') return <ClosingCard title={words.chatEnded} lines={[reference]} onDownload={actions.download} onStartAnew={actions.startAnew} />;
  const reply = state.leftContact === null ? words.replyByContact : words.replyTo(state.leftContact);
  return <ClosingCard title={words.haveMessage} lines={[reference, reply]} onStartAnew={actions.startAnew} />;
}
