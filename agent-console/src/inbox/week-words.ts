import { helpfulShare, type Helped, type WeekAct } from '@frontdesk/shared/week-protocol';
import { percent } from './service-level.ts';

const answers = (count: number): string => `${count} ${count === 1 ? 'answer' : 'answers'}`;
const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

/** "80%, 4 of 5 answers"; of fewer than five answers the counts alone. */
export const helpedText = (helped: Pick<Helped, 'yes' | 'no'>): string => {
  const all = helped.yes + helped.no;
  if (all === 0) return weekWords.nobodySaid;
  const share = helpfulShare(helped);
  return share === null ? `${helped.yes} yes, ${helped.no} no` : `${percent(share)}, ${helped.yes} of ${answers(all)}`;
};

/** "3 days", "12 hours": how long each side of a change is. */
export const lengthText = (milliseconds: number): string => {
  const hours = Math.floor(milliseconds / 3_600_000);
  if (hours < 48) return `${hours} ${hours === 1 ? 'hour' : 'hours'}`;
  return `${Math.floor(hours / 24)} days`;
};

/** The words of Knowledge > This week. */
export const weekWords = {
  title: 'This week',
  intro: 'How the assistant did, what it lacks, and what changed since.',
  site: 'Site',
  allSites: 'All sites',
  earlier: 'Week before',
  later: 'Week after',
  ofWeek: (range: string) => `Week of ${range}`,
  soFar: 'So far: the week is not over.',
  download: 'Download CSV',
  figures: 'In short',
  conversations: 'Conversations',
  contained: 'Helped by the assistant',
  containedRule: (part: number, whole: number, silent: number) =>
    `${part} of ${whole} conversations, in which the resident said that the answer helped. ${silent} left without saying, which is not counted as help.`,
  questions: 'Questions to the assistant',
  answered: 'Answered',
  choices: 'Offered choices',
  choicesRule: (picked: number, all: number) => (all === 0 ? 'None were offered.' : `One was taken in ${picked} of ${all}.`),
  none: 'Without an answer',
  part: (count: number, all: number) => (all === 0 ? 'No questions yet.' : `${count} of ${all} questions`),
  nothingYet: 'Nothing yet',
  articles: 'How helpful each article was',
  noArticles: 'No article was answered with in this week.',
  article: 'Article',
  asked: 'Answered with',
  times,
  helpful: 'Helpful',
  yes: 'Yes',
  no: 'No',
  nobodySaid: 'Nobody said',
  gaps: 'Gaps',
  gapsHint: 'What was asked most of what is still to be looked at.',
  noGaps: 'Nothing of this week is still to be looked at.',
  gap: (text: string, count: number, all: number) => `“${text}” and what is like it: ${times(count)} in this week${all > count ? `, ${all} in all` : ''}`,
  changes: 'What changed since',
  changesHint:
    'Articles published or withdrawn in this week or the week before, with how each did over the same time before and since. Times are no longer than 14 days.',
  noChanges: 'No article was published or withdrawn in these two weeks.',
  change: 'Change',
  changedBy: (act: WeekAct, when: string, by: string) => `${act === 'published' ? 'Published' : 'Withdrawn'} ${when}, by ${by}`,
  before: (length: string) => `${length} before`,
  since: (length: string) => `${length} since`,
  beforeColumn: 'Before',
  sinceColumn: 'Since',
  stretch: (asked: number, helped: string, unanswered: number) => `Answered with ${times(asked)}. Helpful: ${helped}. Like it and not answered: ${unanswered}.`,
  tooEarly: 'Too early to say',
};
