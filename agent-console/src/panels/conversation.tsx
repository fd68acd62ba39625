import type { Drafts } from '@frontdesk/shared/draft-protocol';
import type { AdvisorOutcome } from '@frontdesk/shared/vocabulary';
import { useEffect, useState } from 'preact/hooks';
import { SilenceLine } from '../components/silence-line.tsx';
import { OutgoingView } from '../components/outgoing-view.tsx';
import { Problem } from '../components/problem.tsx';
import { TypingLine } from '../components/typing-line.tsx';
import { callWords } from '../inbox/call-back-words.ts';
import type { Chat, Outgoing } from '../inbox/state.ts';
import { silenceWords } from '../inbox/silence-words.ts';
import type { TeamChoice } from '../inbox/teams.ts';
import { withoutGap } from '../inbox/transcript.ts';
import { endedBy } from '../inbox/tried.ts';
import { words } from '../inbox/words.ts';
import type { CallBackActions } from './call-back-actions.ts';
import { CallBackBar } from './call-back-bar.tsx';
import { CallBackDialog } from './call-back-dialog.tsx';
import { ChatHeader } from './chat-header.tsx';
import { Composer } from './composer.tsx';
import type { AskForReply } from './draft-reply.tsx';
import type { AskForSummary } from './draft-summary.tsx';
import { OutcomeForm } from './outcome-form.tsx';
import { Transcript } from './transcript.tsx';
import { TransferDialog } from './transfer-dialog.tsx';

/** Each answers null when done, else with the sentence that says what went wrong. */
export type ChatActions = {
  transfer: (team: TeamChoice, note: string) => Promise<string | null>;
  end: () => Promise<string | null>;
  giveMoreTime: () => Promise<string | null>;
  finish: (outcome: AdvisorOutcome) => Promise<string | null>;
  send: (text: string) => void;
  typing: () => void;
  retry: (clientMessageId: string) => void;
  drop: (clientMessageId: string) => void;
  draft: (text: string) => void;
  draftReply: AskForReply;
  draftSummary: AskForSummary;
  callBack: CallBackActions;
};

type Props = {
  chat: Chat;
  outgoing: readonly Outgoing[];
  draft: string;
  teams: readonly TeamChoice[];
  myName: string;
  /** Connected: commands can go out. */
  live: boolean;
  /** No connection for so long that the person is told: replies wait on this page. */
  waits: boolean;
  detailsShown: boolean;
  offset: number;
  drafts: Drafts;
  actions: ChatActions;
  onBack: () => void;
  onDetails: () => void;
};

const endWords = { resident: words.residentEnded, advisor: words.youEnded, assistant: words.chatEnded, silence: silenceWords.closed };

export const Conversation = ({ chat, outgoing, draft, teams, myName, live, waits, detailsShown, offset, drafts, actions, onBack, onDetails }: Props) => {
  const [transferring, setTransferring] = useState(false);
  const [calling, setCalling] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { conversation, messages, typingAt } = chat;
  const by = endedBy(messages);
  const shown = withoutGap(messages);
  const talking = conversation.state === 'assigned';
  // What failed for want of a connection is no longer true once there is one.
  useEffect(() => setProblem(null), [live]);
  const ask = async (action: () => Promise<string | null>) => {
    setProblem(null);
    setProblem(await action());
  };
  return (
    <section class="conversation" aria-label={conversation.residentName}>
      <ChatHeader
        conversation={conversation}
        detailsShown={detailsShown}
        onBack={onBack}
        onTransfer={() => setTransferring(true)}
        onMoreTime={() => void ask(actions.giveMoreTime)}
        onEnd={() => void ask(actions.end)}
        onCallBack={() => setCalling(true)}
        onDetails={onDetails}
      />
      <SilenceLine silence={talking ? conversation.silence : null} />
      {problem !== null && <Problem text={problem} />}
      <Transcript conversation={conversation} messages={shown} myName={myName} count={outgoing.length}>
        {outgoing.map((item) => (
          <OutgoingView
            key={item.clientMessageId}
            item={item}
            onRetry={() => actions.retry(item.clientMessageId)}
            onDrop={() => actions.drop(item.clientMessageId)}
          />
        ))}
      </Transcript>
      <TypingLine typingAt={talking ? typingAt : null} />
      {talking && conversation.callBack ? (
        <CallBackBar callBack={conversation.callBack} email={conversation.contact?.email ?? null} offset={offset} actions={actions.callBack} />
      ) : talking ? (
        <Composer
          draft={draft}
          waits={waits}
          onDraft={actions.draft}
          onSend={actions.send}
          onTyping={actions.typing}
          askForDraft={drafts.reply ? actions.draftReply : null}
        />
      ) : (
        <OutcomeForm
          sentence={conversation.callBack ? callWords.spoke : by === null ? words.chatEnded : endWords[by]}
          suggested={by === 'silence' ? 'noReply' : ''}
          onFinish={actions.finish}
        />
      )}
      {talking && calling && <CallBackDialog contact={conversation.contact} offset={offset} actions={actions.callBack} onClose={() => setCalling(false)} />}
      {talking && transferring && (
        <TransferDialog
          teams={teams}
          onTransfer={actions.transfer}
          askForSummary={drafts.summary ? actions.draftSummary : null}
          onClose={() => setTransferring(false)}
        />
      )}
    </section>
  );
};
