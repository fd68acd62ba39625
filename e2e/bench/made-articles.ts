// Articles for measuring how finding grows, from lines that people did write.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../server/src/domain/article.ts';
import { pick, seeded, wholeWithin } from '../simulate/people/chance.ts';

const jsonLines = (file: string): { text: string }[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { text: string });

/** Some 13,000 lines: the starter pack's phrasings, and CLINC150's questions that are in scope. */
export function realLines(root: string): string[] {
  const folder = join(root, 'server/knowledge/starter/phrasings');
  const pack = readdirSync(folder).flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'));
  return [...pack, ...jsonLines(join(root, 'server/knowledge/measuring/clinc150.jsonl')).map(({ text }) => text)].filter((line) => line.trim() !== '');
}

const starts = ['b', 'br', 'c', 'ch', 'd', 'f', 'g', 'gr', 'h', 'k', 'l', 'm', 'n', 'p', 'pr', 'r', 's', 'st', 't', 'th', 'w'] as const;
const middles = ['a', 'e', 'i', 'o', 'u', 'ea', 'oo'] as const;
const ends = ['ck', 'd', 'l', 'm', 'n', 'nd', 'r', 'rn', 's', 't', 'x'] as const;

/**
 * So many articles of 2 to 5 lines, of no topic of the pack. Each has two words of its own, such as a place or a scheme would have, and each of its lines is a real line,
 * the next of a shuffled pile that begins anew when it is used up, with one of the two in place of one of its words and one at its end. So the
 * vocabulary grows with the articles as it does in real ones, common words stay as common as they are, and no two lines are the same.
 */
export function madeArticles(lines: readonly string[], count: number): Article[] {
  const chance = seeded(count);
  const pile = [...lines].sort((a, b) => hash(a) - hash(b));
  let next = 0;
  const word = (): string =>
    Array.from({ length: wholeWithin(chance, 2, 3) }, () => pick(chance, starts) + pick(chance, middles) + pick(chance, ends)).join('');
  return Array.from({ length: count }, (_, at): Article => {
    const own = [word(), word()] as const;
    const [question = '', ...phrasings] = Array.from({ length: wholeWithin(chance, 2, 5) }, () => {
      const words = (pile[next++ % pile.length] ?? '').split(/\s+/);
      words[wholeWithin(chance, 0, words.length - 1)] = pick(chance, own);
      return [...words, pick(chance, own)].join(' ');
    });
    return {
      id: `made-${at}`,
      siteId: 'main',
      question,
      phrasings,
      service: '',
      answer: '',
      links: [],
      reviewDate: '',
      topic: null,
      validFrom: null,
      validTo: null,
      translations: [],
      steps: [],
    };
  });
}

/** Residents' questions with their own words and mistakes, and every third of an article's words, so that some are found. */
export function madeQuestions(root: string, articles: readonly Article[], count: number): string[] {
  const chance = seeded(count);
  const real: string[] = ['residents', 'outside'].flatMap((name) => jsonLines(join(root, `server/knowledge/measuring/${name}.jsonl`)).map(({ text }) => text));
  return Array.from({ length: count }, (_, at) => {
    const line = real[wholeWithin(chance, 0, real.length - 1)] ?? '';
    const of = articles[wholeWithin(chance, 0, articles.length - 1)];
    return at % 3 === 0 ? `${of?.phrasings[0] ?? ''} ${line.slice(0, 40)}` : line;
  });
}

/** An order that has nothing to do with what the lines say, and is the same each time. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum >>> 0;
}
