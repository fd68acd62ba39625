import type { UrgentKind } from '@frontdesk/shared/urgent.ts';
import { stemOf } from '../text/words.ts';
import { groups } from './groups.ts';
import type { Sentence } from './sentences.ts';
import { tablesOfDanger } from './tables-of-danger.ts';
import { tablesOfPeople } from './tables-of-people.ts';

/** Any of these words or runs of words, by the stem that they begin with. */
type Term = ReadonlyMap<string, readonly (readonly string[])[]>;
/**
 * One line of the tables, such as `CARER HURT me|mum|nan -policy`: terms that stand in a sentence in this order, near one another, and none of the words with a
 * minus. A bar stands between words that do alike, `_` joins words of a run, capitals name a group, and `#` is any number. What each is worth is learnt.
 */
type Table = { kind: UrgentKind; terms: readonly Term[]; never: Term };

/** Words from the end of one term to the beginning of the next. */
const nearMost = 5;

const signOf = (stem: string): string => (stem.startsWith('#') ? '#' : stem);

const runs = new Map<string, readonly string[]>();
function runOf(words: string): readonly string[] {
  const known = runs.get(words);
  if (known) return known;
  const run = words.split('_').map((word) => signOf(stemOf(word)));
  runs.set(words, run);
  return run;
}

const terms = new Map<string, Term>();
function termOf(alternatives: string): Term {
  const known = terms.get(alternatives);
  if (known) return known;
  const term = new Map<string, (readonly string[])[]>();
  for (const one of alternatives.split('|').flatMap((name) => groups[name]?.split(' ') ?? name)) {
    const run = runOf(one);
    const there = term.get(run[0] ?? '');
    if (there) there.push(run);
    else term.set(run[0] ?? '', [run]);
  }
  terms.set(alternatives, term);
  return term;
}

function tablesOf(kind: UrgentKind, lines: string): Table[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const parts = line.split(' ');
      const never = parts.filter((part) => part.startsWith('-')).map((part) => part.slice(1));
      return { kind, terms: parts.filter((part) => !part.startsWith('-')).map(termOf), never: termOf(never.join('|')) };
    });
}

export const tables: readonly Table[] = Object.entries({ ...tablesOfPeople, ...tablesOfDanger }).flatMap(([kind, lines]) =>
  tablesOf(kind as UrgentKind, lines),
);

/** The places of tables by the stems that their first terms begin with. */
const starts = new Map<string, number[]>();
tables.forEach(({ terms }, place) => {
  for (const stem of terms[0]?.keys() ?? []) {
    const there = starts.get(stem);
    if (there) there.push(place);
    else starts.set(stem, [place]);
  }
});

/** The places in `tables` of those that the sentences match. */
export function tablesIn(sentences: readonly Sentence[]): number[] {
  const found = new Set<number>();
  for (const { stems } of sentences) {
    const signs = stems.map(signOf);
    const tried = new Set<number>();
    for (const sign of signs) {
      for (const place of starts.get(sign) ?? []) {
        if (tried.has(place) || found.has(place)) continue;
        tried.add(place);
        const table = tables[place];
        if (table && matches(table, signs)) found.add(place);
      }
    }
  }
  return [...found].sort((a, b) => a - b);
}

function matches({ terms, never }: Table, sentence: readonly string[]): boolean {
  return follows(terms, 0, sentence, 0, sentence.length) && !sentence.some((_, at) => lengthAt(never, sentence, at) > 0);
}

function follows(terms: readonly Term[], which: number, sentence: readonly string[], from: number, before: number): boolean {
  const term = terms[which];
  if (term === undefined) return true;
  for (let at = from; at < Math.min(before, sentence.length); at += 1) {
    const length = lengthAt(term, sentence, at);
    if (length > 0 && follows(terms, which + 1, sentence, at + length, at + length + nearMost)) return true;
  }
  return false;
}

/** How many words of the sentence the term takes up from this place on; 0 where it does not stand. */
function lengthAt(term: Term, sentence: readonly string[], at: number): number {
  const runs = term.get(sentence[at] ?? '');
  if (runs === undefined) return 0;
  return runs.find((run) => run.every((sign, step) => sentence[at + step] === sign))?.length ?? 0;
}
