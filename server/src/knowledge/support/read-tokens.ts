import { stemOf } from '../text/words.ts';
import { factKey, piecesOf, type Piece } from './pieces.ts';
import { guardPhrases, irregular, light, numberWords } from './tables.ts';

/**
 * A word or figure of a sentence, with where it stands: in which sentence or item of a list (`group`), in which clause, and in which part of that. `fact`: a number, an
 * amount, a time, a telephone number, an address. `guard`: how far the sentence holds, and that it is the council who does it.
 */
export type Placed = { kind: 'fact' | 'content' | 'guard'; key: string; group: number; clause: number; part: number };
export type Token = Placed | { kind: 'person'; key: Person } | { kind: 'can' | 'and' | 'or' };
type Person = 'us' | 'you' | 'your' | 'they' | 'I';

export type SentenceTokens = {
  tokens: Token[];
  /** What a clause began with, where it was a word: "and", "or", "if" and their like. */
  openings: ReadonlyMap<number, string>;
  /** "you can" stands in it. */
  youCan: boolean;
  /** It names something by a pronoun that nothing before it in the sentence explains. */
  pointsBack: boolean;
};

export const isPlaced = (token: Token): token is Placed => 'clause' in token;

/** What words count as the same: the key of a group, or the stem itself. */
export type KeyOf = (stem: string) => string;

const persons: Record<string, Person> = {
  us: 'us',
  our: 'us',
  ours: 'us',
  ourselves: 'us',
  you: 'you',
  yourself: 'your',
  your: 'your',
  yours: 'your',
  they: 'they',
  them: 'they',
  their: 'they',
  theirs: 'they',
  themselves: 'they',
  he: 'they',
  she: 'they',
  him: 'they',
  her: 'they',
  his: 'they',
  i: 'I',
  me: 'I',
  my: 'I',
  mine: 'I',
  myself: 'I',
};

/** Beginnings of a clause of its own, and of a part of one that may stand elsewhere in it. */
const clauseOpenings = new Set(['if', 'unless', 'when', 'while', 'until', 'and', 'or', 'but', 'because', 'so']);
const pointers = new Set('it this these they them theirs he she him both'.split(' '));
/** Of whoever was named before, as close as in the same clause: "every school picks its own". */
const possessives = new Set('its their his her'.split(' '));
const partOpenings = new Set(['within', 'before', 'after', 'by', 'from', 'for', 'on', 'in', 'at', 'with', 'upTo', 'during']);

/** Reads a sentence. `keyOf` makes one of words that mean the same. */
export function readTokens(sentence: string, keyOf: KeyOf): SentenceTokens {
  const pieces = piecesOf(sentence);
  const tokens: Token[] = [];
  const openings = new Map<number, string>();
  let [clause, part] = [0, 0];
  let [youCan, pointsBack, saidClause] = [false, false, -1];
  const begin = (word = ''): void => {
    [clause, part] = [clause + 1, part + 1];
    if (word !== '') openings.set(clause, word);
  };
  const place = (kind: Placed['kind'], key: string): void => {
    if (kind === 'content' && saidClause < 0) saidClause = clause;
    tokens.push({ kind, key, group: 0, clause, part });
  };
  const isFigure = (piece: Piece | undefined): boolean => piece !== undefined && (piece.kind in factKey || numberWords.has(piece.text));
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (!piece) break;
    const [before, next] = [pieces[at - 1], pieces[at + 1]];
    if (piece.kind === 'mark') {
      begin();
      continue;
    }
    const key = factKey[piece.kind]?.(piece.text) ?? numberWords.get(piece.text);
    if (key !== undefined) {
      place('fact', key);
      continue;
    }
    pointsBack ||= (pointers.has(piece.text) && (saidClause < 0 || saidClause === clause)) || (possessives.has(piece.text) && saidClause < 0);
    // The month, and not that something may be.
    const isMonth = piece.written === 'May' && at > 0 && (isFigure(before) || isFigure(next) || before?.text === 'in' || before?.text === 'of');
    const guard = isMonth ? undefined : guardAt(pieces, at);
    if (guard) {
      if (clauseOpenings.has(guard.key)) begin(guard.key);
      else if (partOpenings.has(guard.key)) part += 1;
      place('guard', guard.key);
      at += guard.length - 1;
      continue;
    }
    if (piece.text === 'we') {
      place('guard', 'we');
      continue;
    }
    const person = persons[piece.text];
    if (person) {
      youCan ||= person === 'you' && next?.text === 'can';
      tokens.push({ kind: 'person', key: person });
      continue;
    }
    if (clauseOpenings.has(piece.text)) {
      begin(piece.text);
      if (piece.text === 'or' || piece.text === 'and') tokens.push({ kind: piece.text });
      continue;
    }
    if (partOpenings.has(piece.text)) part += 1;
    // "by 6am" and "from 9am to 4pm" say how far, and "by post" does not.
    if ((piece.text === 'by' || piece.text === 'from' || piece.text === 'to') && isFigure(next)) {
      place('guard', piece.text);
      continue;
    }
    if (piece.text === 'about' && (isFigure(next) || next?.text === 'a' || next?.text === 'an')) {
      place('guard', 'about');
      continue;
    }
    if (piece.text === 'can' || piece.text === 'able' || piece.text === 'allowed') tokens.push({ kind: 'can' });
    else if (!light.has(piece.text) && piece.text !== 'about') place('content', isMonth ? 'month may' : keyOf(stemOf(irregular.get(piece.text) ?? piece.text)));
  }
  return { tokens, openings, youCan, pointsBack };
}

function guardAt(pieces: readonly Piece[], at: number): { key: string; length: number } | undefined {
  for (const [phrase, key] of guardPhrases) {
    if (phrase.every((word, place) => pieces[at + place]?.text === word && pieces[at + place]?.kind === 'word')) return { key, length: phrase.length };
  }
  return undefined;
}
