import type { Block } from '@frontdesk/shared/message.ts';
import { isBinding, type Ground } from './fits.ts';
import { readTokens, type KeyOf, type SentenceTokens, type Token } from './read-tokens.ts';
import { sentencesOf } from './sentences.ts';

type Numbered = { at: number; text: string; read: SentenceTokens };

/** What one sentence may rest on: a sentence, two that follow each other, or what introduces a list with one, two or all of its items. */
export function groundsOf(blocks: readonly Block[], keyOf: KeyOf): Ground[] {
  const grounds: Ground[] = [];
  let last: Numbered | null = null;
  let next = 0;
  const numbered = (text: string): Numbered => ({ at: (next += 1), text, read: readTokens(text, keyOf) });
  for (const block of blocks) {
    if (block.type === 'list') {
      const items = block.items.map((item) => sentencesOf(textOf(item)).map(numbered));
      grounds.push(...groundsOfList(items, last?.text.endsWith(':') ? last : null));
      last = null;
      continue;
    }
    for (const one of sentencesOf(textOf(block.spans)).map(numbered)) {
      grounds.push(groundOf([one], null));
      if (last && !last.text.endsWith(':')) grounds.push(groundOf([last, one], null));
      last = one;
    }
  }
  return grounds;
}

const textOf = (spans: readonly { text: string }[]): string => spans.map(({ text }) => text).join('');

/** An item alone says nothing: what introduces it may say that it is what is not taken. */
function groundsOfList(items: readonly Numbered[][], intro: Numbered | null): Ground[] {
  const isAny =
    (intro !== null && /\b(?:if|such as|like|either|one of|any of|unless)\b/i.test(intro.text)) ||
    items.some((item) => /\bor\W*$/i.test(item.at(-1)?.text ?? ''));
  if (isAny && intro && isBinding(intro.read)) return [groundOf([intro, ...items.flat()], 'any')];
  const some: Numbered[][] = [];
  items.forEach((one, at) => {
    // Of an item with several sentences, each by itself as well.
    if (one.length > 1) for (const sentence of one) some.push([sentence]);
    some.push(one);
    for (const other of items.slice(at + 1)) some.push([...one, ...other]);
  });
  if (items.length > 2) some.push(items.flat());
  return some.map((parts) => groundOf(intro ? [intro, ...parts] : parts, isAny ? 'any' : 'all'));
}

/** Several sentences as one, with groups and clauses of their own. */
function groundOf(parts: readonly Numbered[], list: Ground['list']): Ground {
  const tokens: Token[] = [];
  const openings = new Map<number, string>();
  let [clauses, pieces] = [0, 0];
  parts.forEach(({ read }, group) => {
    let [lastClause, lastPart] = [0, 0];
    for (const token of read.tokens) {
      if (!('clause' in token)) {
        tokens.push(token);
        continue;
      }
      tokens.push({ ...token, group, clause: token.clause + clauses, part: token.part + pieces });
      [lastClause, lastPart] = [Math.max(lastClause, token.clause), Math.max(lastPart, token.part)];
    }
    for (const [clause, word] of read.openings) openings.set(clause + clauses, word);
    [clauses, pieces] = [clauses + lastClause + 1, pieces + lastPart + 1];
  });
  const [first, last] = [parts[0]?.at ?? 0, parts.at(-1)?.at ?? 0];
  return {
    tokens,
    openings,
    list,
    from: first,
    to: last,
    youCan: parts.some(({ read }) => read.youCan),
    pointsBack: parts[0]?.read.pointsBack ?? false,
  };
}
