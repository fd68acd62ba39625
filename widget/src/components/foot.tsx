import type { Asked, ChatState } from '../conversation/state.ts';
import { canLeaveMessage, hasSpoken, phaseOf } from '../conversation/selectors.ts';
import { words } from '../conversation/words.ts';
import type { Actions, View } from './actions.ts';
import { CallBackCard } from './call-back-card.tsx';
import { CallBackForm } from './call-back-form.tsx';
import { ClosingCard } from './closing-card.tsx';
import { Composer } from './composer.tsx';
import { MessageForm } from './message-form.tsx';
import { SilenceCard } from './silence-card.tsx';
import { SpeakButton } from './speak-button.tsx';
import { Suggestions } from './suggestions.tsx';
import { useReached } from './use-reached.ts';
import { WaitingCard } from './waiting-card.tsx';

type Props = { state: ChatState; view: View; actions: Actions };

export const troubleWith = (state: ChatState, asked: Asked): string | null => (state.trouble?.asked === asked ? state.trouble.sentence : null);

/** The lower part of the window: what the resident can do now. */
export function Foot({ state, view, actions }: Props) {
  const phase = phaseOf(state);
  const now = Date.now() + state.offset;
  const timeZone = state.site?.timeZone ?? 'Europe/London';
  const writing = phase === 'assistant' || phase === 'queued' || phase === 'assigned';
  return (
    <>
      <WaitingCard
        waiting={state.conversation?.state === 'queued' ? state.conversation : null}
        hidden={phase !== 'queued'}
        closed={state.site?.availability.status === 'outOfHours'}
        callOffered={useReached(state.conversation, state.offset)}
        onLeaveMessage={actions.openForm}
        onCall={actions.openCallForm}
      />
      {phase === 'callForm' && (
        <CallBackForm
          choices={state.callChoices}
          now={now}
          timeZone={timeZone}
          draft={view.draft()}
          busy={state.asking === 'calling'}
          trouble={state.trouble?.asked === 'calling' ? { sentence: state.trouble.sentence, code: state.trouble.code ?? '' } : null}
          onSend={actions.askForCall}
          onBack={actions.closeForm}
        />
      )}
      {phase === 'form' && (
        <MessageForm
          begun={hasSpoken(state)}
          draft={view.draft()}
          busy={state.asking === 'leaving'}
          trouble={troubleWith(state, 'leaving')}
          onDraft={actions.draft}
          onSend={actions.leaveMessage}
          onBack={actions.closeForm}
          onCall={actions.openCallForm}
        />
      )}
      {phase === 'assistant' && (
        <SpeakButton busy={state.asking === 'person' || state.site === null} trouble={troubleWith(state, 'person')} onSpeak={actions.askForPerson} />
      )}
      {phase === 'assistant' && canLeaveMessage(state) && (
        <button type="button" class="button wide" onClick={actions.openForm}>
          {words.leaveMessage}
        </button>
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
      {phase === 'assistant' && <Suggestions answers={state.suggestions} base={view.linkBase} />}
      {!writing && phase !== 'form' && phase !== 'callForm' && <Closing state={state} actions={actions} />}
    </>
  );
}

function Closing({ state, actions }: { state: ChatState; actions: Actions }) {
  const phase = phaseOf(state);
  if (phase === 'helped') return <ClosingCard title={words.gladItHelped} lines={[]} onStartAnew={actions.startAnew} />;
  const { conversation } = state;
  if (phase === 'callBack' && conversation?.callBack) {
    return (
      <CallBackCard
        callBack={conversation.callBack}
        reference={conversation.reference}
        now={Date.now() + state.offset}
        timeZone={state.site?.timeZone ?? 'Europe/London'}
        busy={state.asking === 'calling'}
        trouble={troubleWith(state, 'calling')}
        onCancel={actions.cancelCall}
        onStartAnew={actions.startAnew}
      />
    );
  }
  const reference = words.reference(state.conversation?.reference ?? '');
  if (phase === 'ended') return <ClosingCard title={words.chatEnded} lines={[reference]} onDownload={actions.download} onStartAnew={actions.startAnew} />;
  const reply = state.leftContact === null ? words.replyByContact : words.replyTo(state.leftContact);
  return <ClosingCard title={words.haveMessage} lines={[reference, reply]} onStartAnew={actions.startAnew} />;
}
