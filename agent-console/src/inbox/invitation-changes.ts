import type { Invitations } from '@frontdesk/shared/invitations';
import { invitationWords as words } from './invitation-words.ts';
import { changeOf, type WordedChange } from './setting-changes.ts';

const onOff = (isOn: boolean): string => (isOn ? words.on : words.off);
const pagesOf = ({ pages }: Invitations): string => (pages.length === 0 ? words.everyPage : pages.join(', '));

export const invitationChanges = (was: Invitations, is: Invitations): WordedChange[] => [
  ...changeOf(words.isOn, onOff(was.isOn), onOff(is.isOn)),
  ...changeOf(words.after, `${was.afterSeconds} ${words.seconds}`, `${is.afterSeconds} ${words.seconds}`),
  ...changeOf(words.pages, pagesOf(was), pagesOf(is)),
];
