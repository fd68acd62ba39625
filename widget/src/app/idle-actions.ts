import type { Actions } from '../components/actions.ts';

const nothing = (): void => undefined;

/** For what is only looked at: controls that do nothing. */
export const idleActions: Actions = {
  send: nothing,
  tryAgain: nothing,
  discard: nothing,
  rate: nothing,
  ratePinned: nothing,
  hideBanner: nothing,
  askForPerson: nothing,
  openForm: nothing,
  closeForm: nothing,
  leaveMessage: nothing,
  openCallForm: nothing,
  askForCall: nothing,
  cancelCall: nothing,
  endChat: nothing,
  stillHere: nothing,
  startAnew: nothing,
  download: nothing,
  draft: nothing,
  close: nothing,
  reload: nothing,
  textLarger: nothing,
  textSmaller: nothing,
};
