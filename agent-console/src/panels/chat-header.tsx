import type { DeskConversation } from '@frontdesk/shared/desk';
import { Icon } from '../components/icon.tsx';
import { OutLink } from '../components/out-link.tsx';
import { UrgentMark } from '../components/urgent-mark.tsx';
import { callWords } from '../inbox/call-back-words.ts';
import { isWebAddress } from '../inbox/links.ts';
import { silenceWords } from '../inbox/silence-words.ts';
import { languageName } from '../inbox/times.ts';
import { stateWords, words } from '../inbox/words.ts';

type Props = {
  conversation: DeskConversation;
  detailsShown: boolean;
  onBack: () => void;
  onTransfer: () => void;
  onMoreTime: () => void;
  onEnd: () => void;
  onCallBack: () => void;
  onDetails: () => void;
};

export const PageLink = ({ page }: Pick<DeskConversation, 'page'>) => {
  if (!page) return <>{words.unknownPage}</>;
  const title = page.title || page.url;
  return isWebAddress(page.url) ? <OutLink href={page.url}>{title}</OutLink> : <>{title || words.unknownPage}</>;
};

/** What may be a matter of life has a line of its own, that nothing squeezes. */
const UrgentLine = ({ urgent }: Pick<DeskConversation, 'urgent'>) =>
  urgent === null ? null : (
    <p class="urgent-line">
      <UrgentMark urgent={urgent} />
    </p>
  );

export const ChatHeader = ({ conversation, detailsShown, onBack, onTransfer, onMoreTime, onEnd, onCallBack, onDetails }: Props) => (
  <>
    <header class="chat-header">
      <button type="button" class="quiet back" onClick={onBack}>
        <Icon name="back" /> {words.back}
      </button>
      <div class="chat-title">
        <div class="chat-name">
          <h2>{conversation.residentName}</h2>
          <span class="tag">{stateWords[conversation.state]}</span>
        </div>
        <p>
          <span class="reference">{conversation.reference}</span>
          {conversation.page && (
            <span class="on-page">
              <PageLink page={conversation.page} />
            </span>
          )}
          <span>{languageName(conversation.language)}</span>
        </p>
      </div>
      <div class="chat-actions">
        {conversation.state === 'assigned' && (
          <>
            {conversation.silence !== null && (
              <button type="button" onClick={onMoreTime}>
                {silenceWords.giveMoreTime}
              </button>
            )}
            <button type="button" onClick={onTransfer}>
              {words.transfer}
            </button>
            {conversation.callBack === null && (
              <>
                <button type="button" onClick={onCallBack}>
                  {callWords.callBack}
                </button>
                <button type="button" onClick={onEnd}>
                  {words.endChat}
                </button>
              </>
            )}
          </>
        )}
        <button type="button" class="quiet" aria-expanded={detailsShown} onClick={onDetails}>
          <Icon name="panel" /> {words.details}
        </button>
      </div>
    </header>
    <UrgentLine urgent={conversation.urgent} />
  </>
);
