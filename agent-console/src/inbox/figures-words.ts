import type { FigureGroup, FigureInterval } from '@frontdesk/shared/figures-protocol';
import type { Preset } from './figure-range.ts';

const people = (count: number): string => (count === 1 ? '1' : String(count));
const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** What the page of figures says. Every figure says what it is of, and by which rule. */
export const figuresWords = {
  figures: 'Figures',
  choose: 'What to show',
  range: 'Dates',
  firstDate: 'First day',
  lastDate: 'Last day',
  by: 'A row for each',
  interval: 'Split by time',
  team: 'Team',
  allTeams: 'All teams',
  show: 'Show these dates',
  download: 'Download CSV',
  downloadHint: 'A file for Excel and other spreadsheets, with every figure and its parts.',
  noDate: 'Enter a date.',
  backward: 'The last day must be the first day or later.',
  tooLong: 'Choose 366 days or fewer.',
  nothing: 'Nobody asked for a person in this time.',
  nothingHint: 'Choose other dates or another team.',
  headline: 'In short',
  table: 'In detail',
  when: 'When',
  more: (count: number) => `Show ${count} more`,
  shown: (shown: number, all: number) => `${shown} of ${all} rows are shown. The file has all of them.`,
  curveTitle: (rule: string) => `${rule}, over time`,
  curveSummary: (low: string, high: string, count: number) =>
    `From ${low} to ${high} in ${plural(count, 'interval')} with requests. The table below has the numbers.`,
  curveToday: (share: string, count: number) => `Today by the quarter of an hour: ${share} in the last of ${count} with requests.`,
  within: (seconds: number | null) => (seconds === null ? 'Answered within each team’s target' : `Answered within ${seconds} seconds`),
  withinShort: (seconds: number | null) => (seconds === null ? 'In time' : `In ${seconds} s`),
  ofCount: (part: number, whole: number) => `${part} of ${whole}`,
  levelRule: (part: number, whole: number, shorts: number, shortSeconds: number | null) => {
    const rule = shortSeconds === null ? 'soon enough not to count' : `within ${shortSeconds} seconds`;
    if (shorts === 0) return `${part} of ${whole}. Nobody left ${rule}; those are not counted.`;
    return `${part} of ${whole}. ${shorts} who left ${rule} ${shorts === 1 ? 'is' : 'are'} not counted.`;
  },
  accepted: (share: string, part: number, whole: number) => `By acceptance: ${share}, ${part} of ${whole}.`,
  average: 'Average time to answer',
  averageShort: 'Average answer',
  averageRule: (answered: number, accept: string) => `From asking to a person’s first message, over ${plural(answered, 'answer')}. To acceptance: ${accept}.`,
  longest: 'Longest wait',
  longestRule: 'Of those who were answered, left the queue or asked for a call.',
  abandoned: 'Left the queue',
  abandonedRule: (part: number, whole: number, shortSeconds: number | null, instead: number) =>
    `${part} of ${whole} left before anyone came${shortSeconds === null ? '' : `, after ${shortSeconds} seconds or more`}.${
      instead > 0 ? ` ${people(instead)} of all who left wrote a message instead.` : ''
    }`,
  calls: 'Asked for a call',
  callsRule: (part: number, whole: number) =>
    `${part} of ${whole} who asked for a person asked for a call while they waited. We do not count them as having left, and nobody answered them in the chat.`,
  handling: 'Handling time',
  handlingRule: (chat: string, wrapUp: string, handled: number) => `${chat} chat and ${wrapUp} wrap-up, over ${plural(handled, 'chat')} handled.`,
  effective: (time: string, atOnce: string) => `Effective: ${time}, at ${atOnce} chats at once.`,
  occupancy: 'Occupancy',
  occupancyRule: (part: string, whole: string) => `With at least one chat for ${part} of ${whole} Available.`,
  seatUse: 'Seats in use',
  seatUseRule: (part: string, whole: string) => `${part} of chats in ${whole} of seats, while Available.`,
  handled: 'Handled',
  transfers: 'Passed on',
  transfersRule: (part: number, whole: number, returned: number) =>
    `${part} of ${plural(whole, 'handled chat')} went to another team.${returned > 0 ? ` ${plural(returned, 'chat')} came back to the queue.` : ''}`,
  contained: 'Helped by the assistant',
  containedRule: (part: number, whole: number, silent: number) =>
    `In ${part} of ${plural(whole, 'conversation')} the resident said that the answer helped. ${silent} left without saying, which is not counted as help.`,
  firstContact: 'Settled at first contact',
  firstContactRule: (part: number, whole: number) =>
    whole === 0
      ? 'Told 7 days after a chat ended, so not yet.'
      : `${part} of ${plural(whole, 'chat')} that ended 7 days ago or earlier had no further chat with the same team in 7 days. Calls, emails and another device are not seen.`,
  offered: 'Asked',
  notYet: '–',
} as const;

export const presetWords: Record<Preset, string> = {
  today: 'Today',
  yesterday: 'Yesterday',
  week: 'Last 7 days',
  month: 'Last 28 days',
  dates: 'Choose dates',
};
export const groupWords: Record<FigureGroup, string> = { all: 'No, all together', site: 'Site', team: 'Team', advisor: 'Advisor' };
export const groupHeadings: Record<FigureGroup, string> = { all: 'All', site: 'Site', team: 'Team', advisor: 'Advisor' };
export const intervalWords: Record<`${FigureInterval}`, string> = { none: 'No, the whole time', day: 'Days', 60: 'Hours', 15: 'Quarters of an hour' };
