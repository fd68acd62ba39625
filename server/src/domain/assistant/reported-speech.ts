import type { Block } from '@frontdesk/shared/message.ts';

export type Speaker = 'resident' | 'advisor';

const said = /^The (resident|advisor) (?:said|says|wrote|explained|added|reported)(?: that)? (.+)$/i;
const asked = /^The (resident|advisor) (?:asked|asks|wants to know|wanted to know)(?: whether| if)? (.+)$/i;

/** Whose words a sentence reports, and which; null for one that reports nobody's. */
export function saidBy(sentence: string): { speaker: Speaker; text: string } | null {
  const [, speaker, text] = said.exec(sentence) ?? asked.exec(sentence) ?? [];
  if (!speaker || !text) return null;
  return { speaker: speaker.toLowerCase() as Speaker, text: text.charAt(0).toUpperCase() + text.slice(1) };
}

/** As a colleague tells it: who wrote is "they", and for the council it is "we". */
const persons: Record<Speaker, readonly (readonly [RegExp, string])[]> = {
  resident: [
    [/\byou(?:['’]?re)?\b/gi, 'we'],
    [/\byours?\b/gi, 'our'],
    [/\b(?:i|we)(?:['’](?:m|ve|re|ll|d))?\b/gi, 'they'],
    [/\bim\b/gi, 'they are'],
    [/\b(?:our|ours)\b/gi, 'their'],
    [/\bus\b/gi, 'them'],
    [/\b(?:my|mine)\b/gi, 'their'],
    [/\bme\b/gi, 'them'],
  ],
  advisor: [
    [/\byou(?:['’]?(?:re|ve|ll|d))?\b/gi, 'they'],
    [/\byours?\b/gi, 'their'],
    [/\bI(?:['’](?:m|ve|ll|d))?\b/g, 'we'],
    [/\b(?:my|mine)\b/gi, 'our'],
    [/\bme\b/gi, 'us'],
  ],
};

/** What somebody wrote, sentence by sentence and as it is reported; people in a chat leave out capitals and stops. */
export function saidBlocks(speaker: Speaker, texts: readonly string[]): Block[] {
  const turned = persons[speaker].map(([pattern, by], at) => ({ pattern, by, mark: `\u0001${at}\u0001` }));
  return texts.flatMap((text) =>
    text.split(/[.!?]+(?=\s|$)|\n+/).flatMap((part): Block[] => {
      // In two steps: what has become "we" is not to become "they".
      let told = part.trim();
      for (const { pattern, mark } of turned) told = told.replace(pattern, mark);
      for (const { by, mark } of turned) told = told.replaceAll(mark, by);
      return told === '' ? [] : [{ type: 'paragraph', spans: [{ text: `${told.charAt(0).toUpperCase()}${told.slice(1)}.` }] }];
    }),
  );
}
