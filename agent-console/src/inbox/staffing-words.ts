import type { LeftOut } from '@frontdesk/shared/staffing-protocol';

const advisors = (count: number): string => `${count} advisor${count === 1 ? '' : 's'}`;
const chats = (count: number): string => `${count} chat${count === 1 ? '' : 's'}`;
const seconds = (count: number): string => `${count} second${count === 1 ? '' : 's'}`;
const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

export const staffingWords = {
  heading: 'Staffing',
  intro: 'How many advisors it takes to answer in time, and what the next hours may bring.',
  scope: 'Team',
  allOf: (site: string) => `All teams of ${site}`,
  // The form
  form: 'What if',
  perHour: 'Chats an hour',
  busiest: (hour: string, weeks: number) => `The busiest hour ahead: ${hour}, from ${weeks} weeks.`,
  noneExpected: (weeks: number) => `In the last ${weeks} weeks with figures nobody asked for this team in these hours. Enter a number.`,
  noForecast: 'We have fewer than two weeks of figures for these days, so enter a number.',
  handling: 'Average handling time, in minutes',
  handlingFrom: (sample: number) => `Yours, from ${chats(sample)} of the last four weeks, with wrap-up.`,
  handlingTooFew: (sample: number, least: number) =>
    `You have ${sample === 0 ? 'no chats' : `only ${chats(sample)}`} in the last four weeks, and we need ${least}. Enter a number.`,
  chatsAtOnce: 'Chats at once for each advisor',
  share: 'Answer this share, in per cent',
  within: 'Within, in seconds',
  withinHint: 'The council’s promise is 20 seconds.',
  patience: 'Patience, in seconds',
  patienceFrom: (sample: number, waited: number) => `Yours, from ${sample} who gave up of ${waited} who waited. Leave it empty if nobody should give up.`,
  patienceTooFew: (sample: number, least: number) =>
    `How long people wait before they give up, on average. ${sample === 0 ? 'Nobody' : `Only ${sample}`} gave up in the last four weeks, and we need ${least}. Enter a number, or leave it empty.`,
  shrinkage: 'Time away, in per cent',
  shrinkageHint: 'Breaks, training, leave and sickness, of the time you pay for.',
  work: 'Work it out',
  problems: 'Check these first',
  enter: (name: string) => `Enter ${name}.`,
  between: (name: string, least: number, most: number) => `${name} must be between ${least} and ${most}.`,
  notNumber: (name: string) => `${name} must be a number, like 12 or 4.5.`,
  // The result
  result: 'Advisors needed',
  nothingYet: 'Fill in the numbers, then choose “Work it out”.',
  advisors,
  needed: (count: number, share: string, within: number) => `With ${people(count)} ${share} are answered within ${seconds(within)}.`,
  oneFewer: (count: number, share: string) => `With ${count} it would be ${share}.`,
  noneNeeded: 'No chats are expected, so nobody has to be there for them.',
  rostered: (count: number, away: number) => `With ${away}% of the time away, put ${count} on the rota.`,
  patient: (count: number, lost: string) => `If people give up as you say, ${count} would do, and ${lost} would leave without an answer.`,
  basis: (perHour: string, minutes: string, atOnce: number, effective: string) =>
    atOnce === 1
      ? `For ${perHour} chats an hour of ${minutes} minutes each, one at a time.`
      : `For ${perHour} chats an hour of ${minutes} minutes each. With ${atOnce} at once, a chat takes ${effective} minutes of an advisor’s time.`,
  erlangC: 'If nobody gives up (Erlang C)',
  erlangCAssumes: 'Assumes that everyone waits until they are answered. Answered in time, of all who ask. The safe figure.',
  erlangA: 'If people give up (Erlang A)',
  erlangAAssumes: (short: number) =>
    `Assumes that those who wait leave after the patience above, on average. Answered in time, of all but those who leave within ${seconds(short)}, as on the Supervisor page.`,
  noPatience: 'Enter a patience to see how many would give up.',
  colAdvisors: 'Advisors',
  colWithin: (within: number) => `Within ${within} s`,
  colWait: 'Average wait',
  colBusy: 'Busy',
  colAbandoned: 'Give up',
  enough: 'Enough',
  noEnd: 'Grows without end',
  noAnswer: 'No answer',
  none: '–',
  span: (whole: string) => `${whole} s`,
  // The forecast
  forecast: 'The next hours',
  forecastFrom: (weekdays: string) => `What to expect if they are like the last four ordinary ${weekdays}.`,
  now: (available: number, signedIn: number, at: string) =>
    `At ${at}, ${people(available)} ${available === 1 ? 'is' : 'are'} available, of ${signedIn} signed in.`,
  nobodyNow: (at: string) => `At ${at}, nobody is signed in.`,
  leftOut: (days: string) => `Left out: ${days}. We took earlier weeks in their place, where there were any.`,
  leftOutDay: (day: string, reason: string, name: string | null) => `${day} (${name === null ? reason : `${reason}: ${name}`})`,
  closedAhead: 'This team is closed until the end of tomorrow.',
  today: (day: string) => `Today, ${day}`,
  tomorrow: (day: string) => `Tomorrow, ${day}`,
  colHour: 'Time',
  colExpected: 'Chats',
  colRange: 'Range',
  colWeeks: 'Weeks',
  colNeeded: 'Advisors',
  colAgainst: 'Against now',
  range: (least: number, most: number) => (least === most ? `${least}` : `${least} to ${most}`),
  weeks: (count: number) => `${count} of 4`,
  tooFewWeeks: 'Too few weeks',
  fewer: (count: number) => `${count} more`,
  spare: (count: number) => `${count} to spare`,
  same: 'As many',
  nowTag: 'Now',
  chart: (day: string) => `Chats expected in each hour, ${day}. The same figures are in the table.`,
  chartKey: 'Bars are the mean, and lines run from the least to the most. Weeks: how many of the four have figures.',
  chartMost: (most: number) => `Up to ${chats(most)} an hour`,
  quarters: 'Every 15 minutes',
  neededKey: 'Advisors: by the numbers above, if nobody gives up. Against now: compared with those available now.',
  neededUnknown: 'To see the advisors needed for each hour, fill in the numbers above.',
};

export const leftOutWords: Record<LeftOut, string> = {
  closed: 'closed',
  bankHoliday: 'bank holiday',
  special: 'special day',
  surge: 'surge',
  nothing: 'nobody asked for a person',
};
