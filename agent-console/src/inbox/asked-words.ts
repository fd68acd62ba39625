import type { AskedKind } from '@frontdesk/shared/asked-protocol';
import type { Role } from '@frontdesk/shared/vocabulary';

const questions = (count: number): string => `${count} ${count === 1 ? 'question' : 'questions'}`;
const groups = (count: number): string => `${count} ${count === 1 ? 'group' : 'groups'}`;
const wordings = (count: number): string => `${count} ${count === 1 ? 'wording' : 'wordings'}`;

export const kindWords: Record<AskedKind, string> = {
  unanswered: 'No answer',
  notHelped: 'Did not help',
  picked: 'Picked from choices',
  advised: 'Answered by an advisor',
};

/** The words of Knowledge > What people ask. */
export const askedWords = {
  title: 'What people ask',
  intro: 'Questions that the assistant could not answer, or not well enough, with those that ask the same together. The newest and commonest come first.',
  site: 'Site',
  allSites: 'All sites',
  why: 'Why',
  everything: 'Everything',
  kindCount: (name: string, count: number) => `${name} (${count})`,
  count: questions,
  shown: (from: number, to: number, total: number, count: number) =>
    from === 1 && to === total ? `${groups(total)}, ${questions(count)}` : `Groups ${from} to ${to} of ${total}, ${questions(count)}`,
  nothing: 'There is nothing to learn from just now.',
  answeredNow: (count: number) =>
    `${questions(count)} left this list in the last seven days because an article that was published since answers ${count === 1 ? 'it' : 'them'}.`,
  asked: (count: number, first: string, last: string) => (count === 1 ? `Asked once, ${last}` : `Asked ${count} times, first ${first}, last ${last}`),
  onSite: (name: string) => `On ${name}`,
  texts: 'Wordings',
  textsHint: 'Untick what should not be learnt. Where you see [number], [email] or [postcode], something private was taken out; it is not learnt.',
  times: (count: number) => `${count} times`,
  edit: 'Change the words',
  wording: (at: number) => `Wording ${at}`,
  take: (text: string) => `Learn “${text}”`,
  moreTexts: (count: number) => `Show ${count} more`,
  pages: 'Asked on',
  noPage: 'No page',
  pageTimes: (page: string, count: number) => `${page} (${count})`,
  given: (question: string, count: number) => `Answered with “${question}” ${count === 1 ? 'once' : `${count} times`}`,
  likest: (question: string) => `Likest article today: “${question}”`,
  farLikest: (question: string) => `No article is much like it. The likest is “${question}”.`,
  noLikest: 'No article is like it.',
  advice: (when: string) => `An advisor wrote, ${when}:`,
  add: 'Add to this article',
  addTo: (question: string) => `Add to “${question}”`,
  choose: 'Choose another article',
  start: 'Start a new article',
  startHint: 'The first wording of four words or more is its question, and what an advisor wrote is its answer.',
  dismiss: 'Not needed',
  search: 'Search the articles',
  found: (count: number) => `${count} ${count === 1 ? 'article' : 'articles'} found`,
  nothingFound: 'No article fits that. Try fewer words.',
  cancel: 'Cancel',
  tickOne: 'Tick at least one wording first.',
  added: (count: number, question: string, work: string, role: Role) => {
    if (count === 0) return `“${question}” has these wordings already. They are off the list.`;
    const what = `${wordings(count)} added to “${question}”.`;
    if (work !== 'review') return `${what} It is kept as a draft, because somebody is writing it or something in it has to be put right first.`;
    return `${what} ${role === 'advisor' ? 'A supervisor has to publish it before it is live.' : 'It is not live until you publish it.'}`;
  },
  started: (question: string) => `Draft “${question}” started. It is not live until it is complete and published.`,
  dismissed: (count: number) => `${questions(count)} taken off the list.`,
  openArticle: 'Open the article',
  overtaken: (by: string, when: string) => `${by} was first, ${when}: these questions or that article have changed. The list is up to date again.`,
  gone: 'These questions are off the list already.',
  earlier: 'Previous page',
  later: 'Next page',
  pagesOf: 'Pages of the list',
};
