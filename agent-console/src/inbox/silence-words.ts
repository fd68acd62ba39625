import type { SilenceNotice } from '@frontdesk/shared/message';
import type { WaitRange, WaitUnknown } from '@frontdesk/shared/waiting';
import { timeOfDay } from './times.ts';

/** What staff are told of chats in which the resident does not write, and of waits. */
export const silenceWords = {
  giveMoreTime: 'Give more time',
  asked: 'The resident has not written. They were asked whether they are still there.',
  closes: (at: number) => `The resident has not written. This chat closes at ${timeOfDay(at)}.`,
  closed: 'This chat was closed because the resident did not write.',
  expectedWait: 'Expected wait',
};

export function silenceNoticeWords(notice: SilenceNotice): string {
  switch (notice.step) {
    case 'nudged':
      return 'Resident was asked: “Are you still there?”';
    case 'warned':
      return `Resident was told that the chat closes at ${timeOfDay(notice.closesAt)}`;
    case 'broken':
      return 'Resident is still here';
    case 'extended':
      return `${notice.firstName} gave the resident more time`;
  }
}

const whyUnknown: Record<WaitUnknown, string> = { tooFewWaits: 'Too few waits to say', nobodyThere: 'Nobody available', notMoving: 'The queue is not moving' };

/** "1 to 3 minutes", or why it cannot be said. */
export function expectedWaitWords({ wait, waitUnknown }: { wait: WaitRange | null; waitUnknown: WaitUnknown | null }): string {
  if (wait === null) return waitUnknown === null ? '' : whyUnknown[waitUnknown];
  const [low, high] = [Math.round(wait.lowSeconds / 60), Math.round(wait.highSeconds / 60)];
  if (low === 0) return high <= 1 ? 'Under a minute' : `Under ${high} minutes`;
  return low === high ? `About ${high} minutes` : `${low} to ${high} minutes`;
}
