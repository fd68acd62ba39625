import type { Placed } from './read-tokens.ts';

const conditions = new Set(['if', 'unless', 'when', 'while', 'until']);

type Word = Placed & { kept: boolean };
/** A clause of a ground. `opening`: the word that it began with, or nothing. */
type Clause = { group: number; opening: string; words: Word[]; order: number; used: boolean };
type Ways = { free: ReadonlySet<string>; /** An "or" is said. */ hasOr: boolean };

/** Whether what was taken from a ground is enough of it to say the same. `places` are those of the words that were taken, in the order in which they are said. */
export function isKept(places: readonly number[], ground: readonly Placed[], openings: ReadonlyMap<number, string>, ways: Ways): boolean {
  const clauses = clausesOf(places, ground, openings, ways.free);
  const groups = new Map<number, Clause[]>();
  for (const clause of clauses) groups.set(clause.group, [...(groups.get(clause.group) ?? []), clause]);
  const used = [...groups.values()].filter((group) => group.some((clause) => clause.used));
  return used.every((group) => isGroupKept(group, ways, used.length > 1 || groups.size > 1));
}

function clausesOf(places: readonly number[], ground: readonly Placed[], openings: ReadonlyMap<number, string>, free: ReadonlySet<string>): Clause[] {
  const orderOf = new Map(places.map((place, order): [number, number] => [place, order]));
  const clauses = new Map<number, Clause>();
  ground.forEach((token, place) => {
    if (free.has(token.key)) return;
    const clause = clauses.get(token.clause) ?? { group: token.group, opening: openings.get(token.clause) ?? '', words: [], order: Infinity, used: false };
    const order = orderOf.get(place);
    clause.words.push({ ...token, kept: order !== undefined });
    clause.order = Math.min(clause.order, order ?? Infinity);
    clause.used ||= order !== undefined;
    clauses.set(token.clause, clause);
  });
  return [...clauses.values()];
}

function isGroupKept(clauses: readonly Clause[], { hasOr }: Ways, isOneOfSeveral: boolean): boolean {
  const usedAt = clauses.flatMap(({ used }, at) => (used ? [at] : []));
  const [first = 0, last = 0] = [usedAt[0], usedAt.at(-1)];
  const used = clauses.slice(first, last + 1);
  // Nothing is cut out of the middle: what stands before and after it would seem to belong together.
  if (usedAt.length !== used.length || !used.every(isClauseKept)) return false;
  // Of several sentences or items each keeps what it is about.
  if (isOneOfSeveral && clauses[0]?.words.find(({ kind }) => kind !== 'guard')?.kept === false) return false;
  // Where there are several figures, clauses keep their order, so that none goes with another's words.
  const figures = clauses.filter(({ words }) => words.some(({ kind }) => kind === 'fact')).length;
  if (figures > 1 && used.some(({ order }, at) => order < (used[at - 1]?.order ?? -1))) return false;
  if (!hasOr && used.slice(1).some(({ opening }) => opening === 'or')) return false;
  return !dropsCondition(clauses) && !cutsList(clauses.slice(last + 1));
}

/** A clause that is spoken of is whole: a word that is left out of it may be what it hangs on, and a figure may come to stand with something else. */
const isClauseKept = ({ words }: Clause): boolean => words.every(({ kind, kept }) => kept || kind === 'guard');

/** "It depends on A and B" is no "it depends on A". What the council does besides may be left out. */
const cutsList = (rest: readonly Clause[]): boolean =>
  rest.some(({ opening, words }) => opening === 'and' && !words.some(({ kind, key }) => kind === 'guard' && key === 'we'));

/** "If A and B" is no "if A". */
function dropsCondition(clauses: readonly Clause[]): boolean {
  return clauses.some(({ opening, used }, at) => {
    if (opening !== 'and' || used) return false;
    for (let before = at - 1; before >= 0; before -= 1) {
      const one = clauses[before];
      if (one?.opening === 'and') continue;
      return one !== undefined && one.used && conditions.has(one.opening);
    }
    return false;
  });
}
