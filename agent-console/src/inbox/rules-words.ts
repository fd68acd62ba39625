import type { TeamRules } from '@frontdesk/shared/team-rules';

type Keys<T> = { [K in keyof TeamRules]: TeamRules[K] extends T ? K : never }[keyof TeamRules];
/** The rules that are one number, or a number that may be left empty. */
export type NumberRule = Keys<number | null>;

type Words = { label: string; hint: string; unit?: string; empty?: string };
const seconds = 'seconds';
const minutes = 'minutes';

export const ruleWords: Record<NumberRule, Words> = {
  targetSeconds: { label: 'Answer within', unit: seconds, hint: 'The promise. The clock starts when a resident asks for a person, and nothing restarts it.' },
  atRiskSeconds: { label: 'Clock turns amber after', unit: seconds, hint: 'For advisors: there is still time, but little.' },
  shortAbandonSeconds: { label: 'Not counted if they leave within', unit: seconds, hint: 'Residents who leave this soon do not count against the figures.' },
  alertSeconds: {
    label: 'Offer a call after',
    unit: seconds,
    hint: 'Past this, supervisors see that somebody waits too long, and the resident is offered a call instead.',
  },
  priority: { label: 'Priority', hint: 'Each step counts as a minute of waiting, when advisors serve several teams. 0 is none, 5 the most.' },
  rampSeconds: { label: 'Rise before the target over', unit: seconds, hint: 'In the last seconds before the target a chat moves up the queue.' },
  rampPoints: { label: 'Rise by', unit: 'points', hint: 'A point is worth one second of waiting.' },
  offerSeconds: { label: 'An offer stays on screen for', unit: seconds, hint: 'Then the next advisor is asked.' },
  missCooldownSeconds: { label: 'Pause after a missed offer', unit: seconds, hint: 'Whoever missed one is offered nothing for this long.' },
  missesUntilAway: { label: 'Missed offers until Away', hint: 'After so many in a row the advisor is set Away, and told so.' },
  wrapUpSeconds: { label: 'Wrap-up holds a seat for', unit: seconds, hint: 'Time to choose the outcome before the next chat.' },
  absenceGraceSeconds: {
    label: 'Wait for a lost advisor',
    unit: seconds,
    hint: 'Then their chats go back to the front of the queue, and the residents are told.',
  },
  residentGraceSeconds: { label: 'Keep a resident’s place for', unit: seconds, hint: 'For somebody who waits and whose page is gone.' },
  idleAfterSeconds: { label: 'A chat is quiet after', unit: seconds, hint: 'Without a word from the resident after the advisor’s last.' },
  idlePercent: {
    label: 'A quiet chat takes',
    unit: 'per cent of a seat',
    hint: 'So that an advisor can help somebody else meanwhile. 100 keeps the whole seat.',
  },
  nudgeSeconds: { label: 'Ask “Are you still there?” after', unit: seconds, hint: 'Counted from the advisor’s last message. 0 turns this off.' },
  warnSeconds: { label: 'Warn of closing after', unit: seconds, hint: 'The resident can ask for more time with one press. 0 turns this off.' },
  closeSeconds: { label: 'Close after', unit: seconds, hint: '0 never closes a silent chat.' },
  extendSeconds: { label: 'More time adds', unit: seconds, hint: 'When the resident or the advisor asks for it.' },
  queueMost: { label: 'Longest queue', unit: 'chats', hint: 'Further residents are offered a call or a message instead.', empty: 'Leave empty for no limit.' },
  waitMostSeconds: { label: 'Longest expected wait', unit: seconds, hint: 'Nobody is put in a queue that takes longer.', empty: 'Leave empty for no limit.' },
  callBackTries: { label: 'Tries to reach somebody', hint: 'Then the call-back is given up, and the advisor is told what to do.' },
  callBackRetryMinutes: { label: 'Try again after', unit: minutes, hint: 'When nobody answered, within opening hours.' },
  callBackSoonMinutes: { label: '“As soon as somebody is free” means within', unit: minutes, hint: 'What the resident is promised.' },
  callBacksPerHour: { label: 'Call-backs promised for one hour', hint: 'So that no more is promised than can be kept.', empty: 'Leave empty for no limit.' },
  lendMost: {
    label: 'Lend at most',
    unit: 'people',
    hint: 'Of this team, as many may be with other teams’ chats at once.',
    empty: 'Leave empty for no limit.',
  },
  phoneLeast: { label: 'Leave to the telephone', unit: 'people', hint: 'However many chats wait.' },
  callReserveSeconds: { label: 'Keep an advisor for a call for', unit: seconds, hint: 'After the telephone system was told that a call may have them.' },
  callMostMinutes: { label: 'A call ends by itself after', unit: minutes, hint: 'If the telephone system never says that it ended.' },
  sameAdvisorSeconds: {
    label: 'Back to the same advisor within',
    unit: seconds,
    hint: 'For a resident who comes back, if that advisor is free. 0 turns this off.',
  },
};

/** The form, in the order in which a chat meets its rules. What stands on pages of its own (the telephone) is not here. */
export type RuleGroup = { title: string; intro: string; rules: NumberRule[]; withCalls?: true };
export const ruleGroups: RuleGroup[] = [
  {
    title: 'The promise',
    intro: 'What residents are told, and what every clock counts towards.',
    rules: ['targetSeconds', 'atRiskSeconds', 'alertSeconds', 'shortAbandonSeconds'],
  },
  {
    title: 'Who comes first',
    intro: 'Chats are served by their waiting. These move a team’s chats up.',
    rules: ['priority', 'rampSeconds', 'rampPoints', 'sameAdvisorSeconds'],
  },
  { title: 'Lending', intro: 'What this team keeps for itself while it helps others.', rules: ['lendMost'] },
  { title: 'Offers', intro: 'A chat is held out to an advisor, who accepts or declines.', rules: ['offerSeconds', 'missCooldownSeconds', 'missesUntilAway'] },
  {
    title: 'Seats',
    intro: 'How many chats an advisor can take is their own number. This is what takes a seat.',
    rules: ['wrapUpSeconds', 'idleAfterSeconds', 'idlePercent'],
  },
  { title: 'Lost connections', intro: 'Nobody is forgotten when a laptop or a phone drops out.', rules: ['absenceGraceSeconds', 'residentGraceSeconds'] },
  { title: 'Silent chats', intro: 'When the resident does not answer.', rules: ['nudgeSeconds', 'warnSeconds', 'closeSeconds', 'extendSeconds'] },
  { title: 'Limits of the queue', intro: 'Beyond these, residents are offered something better than a long wait.', rules: ['queueMost', 'waitMostSeconds'] },
  {
    title: 'Call-backs',
    withCalls: true,
    intro: 'A promised call keeps the place in the queue.',
    rules: ['callBackTries', 'callBackRetryMinutes', 'callBackSoonMinutes', 'callBacksPerHour'],
  },
];

/** What each page about a team's numbers shows of them; `asking` is whom it asks, and whether it takes calls. */
export const rulesOnPage = {
  routing: { names: ruleGroups.flatMap((group) => group.rules), asking: true },
  telephone: { names: ['phoneLeast', 'callReserveSeconds', 'callMostMinutes'], asking: false },
} as const satisfies Record<string, { names: readonly NumberRule[]; asking: boolean }>;

export const rulesWords = {
  comesAs: (value: number | null) => (value === null ? 'Comes with no limit.' : `Comes as ${value}.`),
  putBack: (group: string) => `Put “${group}” back as it comes`,
  steps: 'Steps of asking',
  stepsIntro: 'Who is asked, by how long the chat has been in this team’s queue.',
  step: (n: number) => `Step ${n}`,
  begins: 'Begins after',
  seconds: 'seconds',
  offers: 'Advisors asked at once',
  preferred: 'Keep to preferred skills',
  overflow: 'Ask the helping teams as well',
  addStep: 'Add a step',
  removeStep: (n: number) => `Remove step ${n}`,
  helpers: 'Helping teams',
  helpersIntro: 'Asked in the steps that say so. Only teams of the same site can help.',
  noOtherTeams: 'There is no other team on this site.',
  yes: 'Yes',
  no: 'No',
  noLimit: 'No limit',
  nobodyHelps: 'None',
  teamGone: 'a team that is gone',
  noStep: 'Not there',
  stepThere: 'There',
  stepAdded: (seconds: number, offers: number) => `After ${seconds} seconds, ${offers} asked at once`,
  takesCalls: 'Residents can ask to be rung instead of waiting',
  copyFrom: 'Copy the numbers of another team',
  copy: 'Copy',
  choose: 'Choose a team',
  copied: (team: string) => `The numbers of ${team} are in the form. They are not saved yet.`,
  summaryName: (label: string, step?: number) => (step === undefined ? label : `Step ${step}, ${label.toLowerCase()}`),
} as const;

/** What a problem's path is about, in the words of the form. */
export function rulePathWords(path: string): string {
  const [name = '', index, field] = path.split('.');
  if (name === 'rings' && index !== undefined) return rulesWords.summaryName(field === 'offers' ? rulesWords.offers : rulesWords.begins, Number(index) + 1);
  if (name === 'rings') return rulesWords.steps;
  if (name === 'overflowTeamIds') return rulesWords.helpers;
  return ruleWords[name as NumberRule]?.label ?? name;
}
