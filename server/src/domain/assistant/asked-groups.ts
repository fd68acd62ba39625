import type { AskedKind } from '@frontdesk/shared/asked-protocol.ts';
import type { AskedHow } from './asked.ts';

/** An open question with its words as they may be shown. Times are epoch milliseconds. */
export type OpenQuestion = {
  id: string;
  conversationId: string;
  siteId: string;
  at: number;
  pageUrl: string;
  language: string;
  text: string;
  how: AskedHow;
  articleId: string | null;
  picked: string | null;
  helped: boolean | null;
  advisorSeq: number | null;
};

/** Each week a question counts half as much as the week before. */
const halfLife = 7 * 86_400_000;

export const kindsOf = ({ how, picked, helped, advisorSeq }: Pick<OpenQuestion, 'how' | 'picked' | 'helped' | 'advisorSeq'>): AskedKind[] => [
  ...(how === 'none' ? ['unanswered' as const] : []),
  ...(helped === false ? ['notHelped' as const] : []),
  ...(picked !== null ? ['picked' as const] : []),
  ...(advisorSeq !== null ? ['advised' as const] : []),
];

/** How far up a group stands: how many there are, the older the less. */
export const weightOf = (questions: readonly Pick<OpenQuestion, 'at'>[], now: number): number =>
  questions.reduce((sum, { at }) => sum + 2 ** (-Math.max(0, now - at) / halfLife), 0);

/** Groups with the newest and commonest first; of equals the one with the newest question. Each group's own questions are newest first. */
export function inOrder(groups: readonly (readonly OpenQuestion[])[], now: number): OpenQuestion[][] {
  const sorted = groups.map((questions) => [...questions].sort(newestFirst));
  const weighed = sorted.map((questions) => ({ questions, weight: weightOf(questions, now) }));
  return weighed.sort((a, b) => b.weight - a.weight || compareFirst(a.questions, b.questions)).map(({ questions }) => questions);
}

const newestFirst = (a: OpenQuestion, b: OpenQuestion): number => b.at - a.at || (a.id < b.id ? 1 : -1);
const compareFirst = ([a]: OpenQuestion[], [b]: OpenQuestion[]): number => (a && b ? newestFirst(a, b) : 0);

/** Values with how often each is there, the commonest first, of equals the first. */
export function counted<T>(values: readonly T[]): { value: T; count: number }[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}

export type GroupText = { text: string; count: number; kinds: AskedKind[]; language: string };

/** What was said, each wording once whatever its case and marks at the end, with every reason why it is there. Newest first goes in. */
export function textsOf(questions: readonly OpenQuestion[], most: number): GroupText[] {
  const byText = new Map<string, GroupText>();
  for (const one of questions) {
    const key = one.text.toLowerCase().replace(/[\s\p{P}]+$/u, '');
    const there = byText.get(key);
    if (!there) byText.set(key, { text: one.text, count: 1, kinds: kindsOf(one), language: one.language });
    else {
      there.count += 1;
      there.kinds = [...new Set([...there.kinds, ...kindsOf(one)])];
    }
  }
  return [...byText.values()].sort((a, b) => b.count - a.count).slice(0, most);
}

/** What most of them were answered with or picked; null where they were not. */
export const givenTo = (questions: readonly OpenQuestion[]): { value: string; count: number } | null =>
  counted(questions.flatMap(({ picked, articleId }) => picked ?? articleId ?? []))[0] ?? null;

const wordsOf = (text: string): number => text.split(/\s+/).filter(Boolean).length;
/** Fewer words are a greeting or "one moment". */
const saysMuch = 8;

/** Of what an advisor wrote, oldest first, the reply that answers: the first that says something. The first of all where none does. */
export const adviceOf = (replies: readonly string[]): string | null => replies.find((text) => wordsOf(text) >= saysMuch) ?? replies[0] ?? null;
