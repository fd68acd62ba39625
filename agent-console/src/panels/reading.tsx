import type { DeskConversation } from '@frontdesk/shared/desk';
import type { AdvisorOutcome } from '@frontdesk/shared/vocabulary';
import { useState } from 'preact/hooks';
import { Icon } from '../components/icon.tsx';
import { FailedToLoad, Problem } from '../components/problem.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import type { Ask } from '../connection/ask.ts';
import { stateWords, words } from '../inbox/words.ts';
import { PageLink } from './chat-header.tsx';
import { ContactLines } from './contact-lines.tsx';
import { RingNow } from './ring-now.tsx';
import { OutcomeForm } from './outcome-form.tsx';
import { Transcript } from './transcript.tsx';
import { useTranscript } from './use-transcript.ts';

type Props = {
  ask: Ask;
  listed: DeskConversation;
  myName: string;
  onBack: () => void;
  /** Null when the chat is theirs now, else why not. */
  onTake: () => Promise<string | null>;
  onFinish: (outcome: AdvisorOutcome) => Promise<string | null>;
};

/** A chat of the queue, to read; a left message is settled here too. */
export const Reading = ({ ask, listed, myName, onBack, onTake, onFinish }: Props) => {
  const { messages, problem, again } = useTranscript(ask, listed.id, listed.headSeq);
  const name = listed.contact?.name ?? listed.residentName;
  return (
    <section class="conversation reading" aria-label={name}>
      <header class="chat-header">
        <button type="button" class="quiet back" onClick={onBack}>
          <Icon name="back" /> {words.back}
        </button>
        <div class="chat-title">
          <div class="chat-name">
            <h2>{name}</h2>
            <span class="tag">{stateWords[listed.state]}</span>
          </div>
          <p>
            <span class="reference">{listed.reference}</span>
            {listed.page && (
              <span class="on-page">
                <PageLink page={listed.page} />
              </span>
            )}
          </p>
          {listed.contact && <ContactLines contact={{ ...listed.contact, name: words.replyTo }} />}
        </div>
      </header>
      {problem !== null && <FailedToLoad text={problem} onRetry={again} />}
      {messages === null ? problem === null && <Skeleton count={3} shape="row" /> : <Transcript conversation={listed} messages={messages} myName={myName} />}
      {listed.callBack ? (
        <RingNow due={listed.state !== 'callBack'} onRing={onTake} />
      ) : listed.state === 'leftMessage' ? (
        <OutcomeForm sentence={words.settleHint} onFinish={onFinish} />
      ) : (
        <TakeChat onTake={onTake} />
      )}
    </section>
  );
};

/** For whoever wants this very chat: it need not be offered to them. */
const TakeChat = ({ onTake }: Pick<Props, 'onTake'>) => {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const take = async () => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    setProblem(await onTake());
    setBusy(false);
  };
  return (
    <div class="take">
      <button type="button" class="main" aria-disabled={busy} aria-describedby="take-hint" onClick={() => void take()}>
        {words.take}
      </button>
      <p class="hint" id="take-hint">
        {words.readOnly}
      </p>
      {problem !== null && <Problem text={problem} />}
    </div>
  );
};
