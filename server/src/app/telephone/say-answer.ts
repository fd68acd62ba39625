import type { TelephoneAnswer } from '../../domain/telephone/may-take.ts';

const counted = (count: number, one: string, many: string): string => (count === 1 ? `1 ${one}` : `${count} ${many}`);

const span = (seconds: number): string => {
  if (seconds < 60) return counted(seconds, 'second', 'seconds');
  const minutes = Math.floor(seconds / 60);
  return seconds % 60 === 0 ? counted(minutes, 'minute', 'minutes') : `${counted(minutes, 'minute', 'minutes')} ${counted(seconds % 60, 'second', 'seconds')}`;
};

/** An answer as the telephone system can say or show it. `name`: who the call may have. */
export function sayAnswer(
  { reason, waiting, longestSince }: TelephoneAnswer,
  { now, phoneLeast, name }: { now: number; phoneLeast: number; name: string | undefined },
): string {
  const wait = span(Math.max(0, Math.floor((now - (longestSince ?? now)) / 1000)));
  switch (reason) {
    case 'nothingWaits':
      return `${name ?? 'Somebody'} can take the call. No chat needs them now.`;
    case 'leftToTelephone':
      return `${name ?? 'Somebody'} can take the call. ${counted(waiting, 'chat waits', 'chats wait')}, and this team leaves ${counted(phoneLeast, 'person', 'people')} to the telephone.`;
    case 'chatsWaiting':
      return waiting === 1
        ? `A chat has been waiting for ${wait}. Chats come before calls.`
        : `${waiting} chats are waiting, the first for ${wait}. Chats come before calls.`;
    case 'chatsHeldOut':
      return `${waiting === 1 ? 'A chat is' : `${waiting} chats are`} on offer to a colleague, and nobody else could take ${waiting === 1 ? 'it' : 'them'}. Ask again in a moment.`;
    case 'notFree':
      return 'That advisor is not free.';
    case 'nobodyFree':
      return 'Nobody of this team is free.';
    case 'nobodySignedIn':
      return 'Nobody of this team is signed in.';
    case 'outOfHours':
      return 'This team is closed now, and nobody of it is free.';
  }
}
