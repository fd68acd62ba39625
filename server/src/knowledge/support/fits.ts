import { aligned } from './align.ts';
import { isKept } from './kept.ts';
import { isPlaced, type SentenceTokens, type Token } from './read-tokens.ts';

/** Sentences of a source that one sentence may rest on, read as one. */
export type Ground = SentenceTokens & {
  /** Items of a list of which any one will do, or all are meant: decides between "or" and "and". Null where it is no list. */
  list: 'any' | 'all' | null;
  /** The first and the last of the source's sentences that it is made of. */
  from: number;
  to: number;
};

type Counts = Map<string, number>;
const countOf = (tokens: readonly Token[], kind: Token['kind']): Counts => {
  const counts: Counts = new Map();
  for (const token of tokens) if (token.kind === kind && 'key' in token) counts.set(token.key, (counts.get(token.key) ?? 0) + 1);
  return counts;
};
const same = (one: Counts, other: Counts): boolean => one.size === other.size && [...one].every(([key, count]) => other.get(key) === count);
const howMany = (tokens: readonly Token[], kind: Token['kind']): number => tokens.filter((token) => token.kind === kind).length;

/**
 * Whether a sentence says nothing but what its ground says. `free` are names that may be left out: the council's own. Strict: what is right and put very differently
 * is refused too.
 */
export function fits(said: SentenceTokens, ground: Ground, free: ReadonlySet<string>): boolean {
  const words = said.tokens.filter(isPlaced);
  if (!words.some(({ kind }) => kind !== 'guard')) return false;
  if (!same(countOf(said.tokens, 'guard'), countOf(ground.tokens, 'guard'))) return false;
  if (!personsFit(said, ground) || !joinsFit(said, ground)) return false;
  const all = ground.tokens.filter(isPlaced);
  return aligned(words, all).some((places) => isKept(places, all, ground.openings, { free, hasOr: howMany(said.tokens, 'or') > 0 }));
}

/** Who does it, and to whom, is as it was, and nobody speaks for themselves. */
function personsFit(said: SentenceTokens, ground: Ground): boolean {
  const [has, had] = [countOf(said.tokens, 'person'), countOf(ground.tokens, 'person')];
  const saysWe = ground.tokens.some((token) => token.kind === 'guard' && token.key === 'we');
  if (has.has('I')) return false;
  if (has.has('us') && !had.has('us') && !saysWe) return false;
  if (has.has('your') && !had.has('your') && !had.has('you')) return false;
  if (has.has('they') && !had.has('they')) return false;
  if (has.has('you') && !had.has('you') && !isOrderToYou(said.tokens, ground.tokens)) return false;
  // "You can" may become an order; nothing else loses its "can", and nothing gains one.
  const [cans, could] = [howMany(said.tokens, 'can'), howMany(ground.tokens, 'can')];
  return cans === could || (cans < could && ground.youCan && !saysWe && (has.get('you') ?? 0) < (had.get('you') ?? 0));
}

/** "Report it" may become "you report it": both begin with the same word. */
function isOrderToYou(said: readonly Token[], ground: readonly Token[]): boolean {
  const first = ground[0];
  const after = said[said.findIndex((token) => token.kind === 'person' && token.key === 'you') + 1];
  return first?.kind === 'content' && after?.kind === 'content' && first.key === after.key;
}

/** Where one of several is asked for, no item of a list is left out. */
const binding = new Set(['must', 'need', 'should', 'only']);
export const isBinding = ({ tokens }: Pick<SentenceTokens, 'tokens'>): boolean => tokens.some((token) => token.kind === 'guard' && binding.has(token.key));

/** "And" and "or" are as they were: of what one sentence names as possible, nothing is left out. */
function joinsFit(said: SentenceTokens, ground: Ground): boolean {
  const [ors, hadOrs] = [howMany(said.tokens, 'or'), howMany(ground.tokens, 'or')];
  const [ands, hadAnds] = [howMany(said.tokens, 'and'), howMany(ground.tokens, 'and')];
  if (ground.list === 'any') return ands <= hadAnds;
  if (ground.list === 'all') return ors <= hadOrs;
  return ors === hadOrs && (hadOrs === 0 || ands <= hadAnds);
}
