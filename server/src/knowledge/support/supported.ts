import type { Block } from '@frontdesk/shared/message.ts';
import { readSynonyms } from '../text/synonyms.ts';
import { stemOf, wordsOf } from '../text/words.ts';
import { fits, type Ground } from './fits.ts';
import { groundsOf } from './grounds.ts';
import { isPlain } from './plain-words.ts';
import { readTokens, type KeyOf } from './read-tokens.ts';
import { sentencesOf } from './sentences.ts';
import { packGroups, sameGroups } from './tables.ts';

/** How long words may be that stand above an article or in a draft. */
const mostSentences = 6;
const mostWords = 45;
/** Words of a council's name that mean something elsewhere: "a council tenant" is not any tenant. */
const ofAnyName = new Set('the of and council county city borough district town parish royal metropolitan unitary london north south east west'.split(' '));

export type Support = { ok: true; sentences: string[] } | { ok: false; why: 'form' | 'length' | 'unsupported'; sentence: string };

/**
 * Says whether every sentence of a text is supported by an article. `names`: the council's own, which a sentence may leave out. `pointsBack`: whom "they" and "it" are is
 * known from elsewhere.
 */
export type CheckSupport = (text: string, blocks: readonly Block[], names?: string, pointsBack?: boolean) => Support;

/** `synonymLines` are the starter pack's. Pure. */
export function openSupport(synonymLines: string): CheckSupport {
  const keyOf = keysOf(synonymLines);
  return (text, blocks, names = '', pointsBack = false) => {
    if (!isPlain(text)) return { ok: false, why: 'form', sentence: '' };
    const sentences = sentencesOf(text);
    if (sentences.length === 0 || sentences.length > mostSentences) return { ok: false, why: 'length', sentence: '' };
    const free = new Set(
      wordsOf(names)
        .filter((word) => !ofAnyName.has(word))
        .map((word) => keyOf(stemOf(word))),
    );
    const grounds = groundsOf(blocks, keyOf);
    let before: Ground[] = [];
    for (const sentence of sentences) {
      if (!/[.]["”’)]?$/.test(sentence)) return { ok: false, why: 'form', sentence };
      if (sentence.split(' ').length > mostWords) return { ok: false, why: 'length', sentence };
      const said = readTokens(sentence, keyOf);
      const under = grounds.filter((ground) => fits(said, ground, free)).filter((ground) => pointsBack || !said.pointsBack || follows(ground, before));
      if (under.length === 0) return { ok: false, why: 'unsupported', sentence };
      before = under;
    }
    return { ok: true, sentences };
  };
}

/** "It" is what the sentence before speaks of: that has to be the one before it in the article too. */
const follows = (ground: Ground, before: readonly Ground[]): boolean => before.some(({ from, to }) => from < ground.from && ground.from - 1 <= to);

/** One key for all words of a group, and the stem for every other. */
function keysOf(synonymLines: string): KeyOf {
  const keys = new Map<string, string>();
  const { groups } = readSynonyms(synonymLines);
  const wanted = new Set(packGroups.map((name) => wordsOf(name).map(stemOf).join(' ')));
  for (const [phrase, group] of groups) if (!phrase.includes(' ') && wanted.has(group)) keys.set(phrase, group);
  for (const [first = '', ...others] of sameGroups) for (const other of [first, ...others]) keys.set(stemOf(other), stemOf(first));
  return (stem) => keys.get(stem) ?? stem;
}
