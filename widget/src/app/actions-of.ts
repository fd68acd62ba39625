import { embedMark } from '@frontdesk/shared/embed-protocol.ts';
import type { Kept } from '../connection/kept.ts';
import type { Actions } from '../components/actions.ts';
import { chatAsText, fileNameOf } from '../conversation/chat-as-text.ts';
import { withoutGap } from '../conversation/merge.ts';
import { saveFile } from './save-file.ts';
import type { Chat } from './start-chat.ts';

type TextSize = { larger(): void; smaller(): void };

/** What each control of the screens does. */
export function actionsOf({ store, sending, asking, calls, typing, suggesting, host }: Chat, kept: Kept, textSize: TextSize, linkBase: () => string): Actions {
  return {
    send(text) {
      typing.stop();
      suggesting.stop();
      sending.send(text);
    },
    tryAgain: sending.tryAgain,
    discard: (clientMessageId) => store.dispatch({ type: 'discarded', clientMessageId }),
    rate: asking.rate,
    ratePinned: asking.ratePinned,
    hideBanner: (name) => store.dispatch({ type: 'bannerHidden', name }),
    askForPerson: asking.forPerson,
    openForm: () => store.dispatch({ type: 'formOpened' }),
    closeForm: () => store.dispatch({ type: 'formClosed' }),
    leaveMessage: (form) => void asking.toLeaveMessage(form),
    openCallForm: calls.open,
    askForCall: (form) => void calls.ask(form),
    cancelCall: () => void calls.cancel(),
    endChat: asking.toEnd,
    stillHere: asking.toStay,
    startAnew: () => store.dispatch({ type: 'startedAnew' }),
    download() {
      const { site, conversation, messages } = store.state();
      if (site !== null && conversation !== null) saveFile(fileNameOf(conversation), chatAsText(site, conversation, withoutGap(messages), linkBase()));
    },
    draft(text) {
      kept.draft.write(text === '' ? null : text);
      suggesting.typed(text);
      if (text === '') typing.stop();
      else typing.typed();
    },
    close: () => host?.tell({ mark: embedMark, type: 'close' }),
    reload: () => location.reload(),
    textLarger: textSize.larger,
    textSmaller: textSize.smaller,
  };
}
