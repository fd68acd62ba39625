import type { SurgeAct, SurgeReason } from '@frontdesk/shared/surge';
import type { Surge } from '@frontdesk/shared/surge-protocol';
import { surgeTitle } from '@frontdesk/shared/surge-words';
import { momentIn } from './zone-times.ts';

const listed = (names: readonly string[]): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`);
const chats = (count: number): string => (count === 1 ? '1 more chat' : `${count} more chats`);

export const actWords: Record<SurgeAct, string> = {
  started: 'Started',
  planned: 'Planned',
  began: 'Began as planned',
  extended: 'Extended',
  changed: 'Changed',
  ended: 'Ended early',
  cancelled: 'Cancelled',
  reverted: 'Ended by itself at its time',
};

/** What the banner says until somebody writes another. */
export const bannerFor: Record<SurgeReason, string> = {
  weather: 'Because of the weather some of our services are changed today. We are open for longer to help you.',
  admissions: 'It is school offer day. We have more people here and are open for longer to answer your questions.',
  elections: 'It is polling day. We have more people here to answer your questions about voting.',
  incident: 'We know about the incident and are working on it. We have more people here to help you.',
  other: '',
};

/** The words of surges. */
export const surgeWords = {
  surge: 'Surge',
  surges: 'Surges',
  start: 'Start a surge',
  startHint: 'For snow, school offer day or an incident: longer hours and more hands, at once and until a time you choose.',
  isOnHint: 'A surge is on. Change it, or plan another, on the page of surges.',
  openSurges: 'Open surges',
  startNow: 'Start surge now',
  plan: 'Plan a surge',
  planIt: 'Plan surge',
  change: 'Change',
  changeTitle: 'Change surge',
  saveChange: 'Save changes',
  extend: 'Extend',
  extendTitle: 'Extend surge',
  endEarly: 'End early',
  endTitle: 'End this surge now?',
  endNow: 'End surge now',
  keepOn: 'Keep it on',
  cancelIt: 'Cancel surge',
  cancelTitle: 'Cancel this planned surge?',
  keepPlanned: 'Keep it planned',
  back: 'Cancel',
  dismiss: 'Dismiss',
  loadAgain: 'Load it again',
  site: 'Site',
  reason: 'Reason',
  chooseReason: 'Choose a reason',
  otherReason: 'What is the reason?',
  starts: 'Starts',
  ends: 'Ends',
  date: 'Date',
  time: 'Time',
  hour: '1 hour',
  twoHours: '2 hours',
  hourMore: '1 hour more',
  twoHoursMore: '2 hours more',
  untilEight: 'Until 8pm',
  untilMidnight: 'Until midnight',
  atTime: 'A date and time',
  zoneHint: (zone: string) => `Times are those of ${zone === 'Europe/London' ? 'the United Kingdom' : zone}.`,
  hours: 'Opening hours',
  extendHours: 'Stay open until the surge ends',
  teams: 'Teams to add',
  teamsHint: 'Their people are asked at once for chats of every team, as well as for their own.',
  noMembers: 'no members',
  members: (count: number) => (count === 1 ? '1 person' : `${count} people`),
  extra: 'Extra chats for each advisor',
  extraNone: 'None',
  extraHint: 'On top of the number that each advisor has set.',
  banner: 'Banner for residents',
  bannerHint: (left: number) => `Stands at the top of every chat. Leave it empty for none. ${left} characters left.`,
  pinned: 'Pinned answer',
  pinnedHint: 'The assistant says this answer first. Search your articles.',
  search: 'Search answers',
  nothingFound: 'No answer has those words. Try others.',
  found: (count: number) => (count === 1 ? '1 answer found.' : `${count} answers found.`),
  noPinned: 'No pinned answer',
  removePinned: 'Remove pinned answer',
  preview: 'What will happen',
  untilWhen: (when: string) => `The surge lasts until ${when}. Then everything goes back by itself.`,
  staysOpen: (when: string) => `Chat stays open until ${when}, whatever the usual hours are.`,
  joins: (names: readonly string[]) => `${listed(names)} ${names.length === 1 ? 'joins' : 'join'} in for every team.`,
  takesMore: (count: number) => `Each advisor takes ${chats(count)}.`,
  invitationsStop: 'Pages stop inviting residents to chat.',
  residentsSee: 'Residents see this:',
  pinnedFirst: 'Then this answer, before they ask:',
  problemTitle: 'Nothing was saved',
  changedMeanwhile: (by: string, when: string) => `${by} changed this at ${when}, while you were looking at it. Nothing of yours was saved.`,
  startedMeanwhile: (by: string, when: string) => `${by} has started a surge already, at ${when}. Nothing of yours was saved.`,
  onUntil: (surge: Surge, now: number) => `Surge until ${momentIn(surge.endsAt, now, surge.timeZone)}: ${surgeTitle(surge)}.`,
  startedBy: (surge: Surge, now: number) =>
    surge.createdAt < surge.startsAt
      ? `Planned by ${surge.createdBy}, on since ${momentIn(surge.startsAt, now, surge.timeZone)}.`
      : `Started by ${surge.createdBy} at ${momentIn(surge.startsAt, now, surge.timeZone)}.`,
  over(surge: Surge, now: number): string {
    const end = surge.endedAt ?? surge.endsAt;
    const back = [
      ...(surge.extendsHours ? ['opening hours are as usual'] : []),
      ...(surge.teams.length > 0 ? [`${listed(surge.teams.map(({ name }) => name))} no longer ${surge.teams.length === 1 ? 'joins' : 'join'} in`] : []),
      ...(surge.extraCapacity > 0 ? ['advisors are back to their own number of chats'] : []),
      ...(surge.banner !== '' || surge.pinned !== null ? ['the notice to residents is gone'] : []),
      'invitations may start again',
    ];
    const how = surge.endedBy === null ? 'ended by itself' : `was ended by ${surge.endedBy}`;
    const said = listed(back);
    return `The surge (${surgeTitle(surge)}) ${how} at ${momentIn(end, now, surge.timeZone)}. ${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
  },
  nowExtra: (count: number) => `${chats(count)} during the surge`,
  endExplained: 'Hours, teams and numbers of chats go back to usual at once. Nobody loses a chat they have.',
  cancelExplained: 'It will not start. You can plan it again later.',
  onNow: 'On now',
  noneOn: 'No surge is on.',
  planned: 'Planned',
  nonePlanned: 'Nothing is planned. Plan a surge for a day that you know will be busy, such as school offer day.',
  past: 'Past surges',
  nonePast: 'There has been no surge yet.',
  when: 'When',
  what: 'What it did',
  history: 'Who did what',
  by: (by: string | null) => by ?? 'Frontdesk',
  hoursShort: 'Longer hours',
  extraShort: (count: number) => `${chats(count)} each`,
  bannerShort: (text: string) => `Banner: “${text}”`,
  pinnedShort: (question: string) => `Pinned: ${question}`,
  teamsShort: (names: readonly string[]) => `Adds ${listed(names)}`,
  nothingMore: 'Invitations stop',
  endsThen: (when: string) => `ends ${when}`,
  saved: 'Saved.',
  noDate: 'Enter a date and a time.',
} as const;
