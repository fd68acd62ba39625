const patterns = [
  /(?<tel>\b0\d{2,4}[ -]?\d{3,4}[ -]?\d{3,4}\b)/,
  /(?<money>£ ?\d[\d,]*(?:\.\d+)?(?: ?(?:million|billion|bn|m|k)\b)?)/,
  /(?<time>\b\d{1,2}(?:[:.]\d\d)? ?[ap]m\b)/,
  /(?<percent>\b\d+(?:\.\d+)? ?(?:%|per ?cent\b))/,
  /(?<ordinal>\b\d+(?:st|nd|rd|th)\b)/,
  /(?<number>\b\d[\d,]*(?:[.:/]\d+)*\b(?![a-z]))/,
  /(?<code>\b[a-z]*\d[a-z\d]*\b)/,
  /(?<dotted>\b[a-zà-öø-ÿŵŷ]+(?:\.[a-zà-öø-ÿŵŷ]+)+)/,
  /(?<word>[a-zà-öø-ÿŵŷ]+)/,
  /(?<mark>[,;:()–—]| - )/,
];
const pattern = new RegExp(patterns.map(({ source }) => source).join('|'), 'giu');

const contractions: readonly [RegExp, string][] = [
  [/[’‘`´]/g, "'"],
  [/\bcannot\b/gi, 'can not'],
  [/\bcan't\b/gi, 'can not'],
  [/\bwon't\b/gi, 'will not'],
  [/n't\b/gi, ' not'],
  [/'(?:ll|ve|re|d|m)\b/gi, ''],
  [/'s\b/gi, ''],
  [/s'(?=\s)/gi, 's'],
];

/** A word, a figure or a mark of a sentence: lower case, and as it was written. */
export type Piece = { kind: string; text: string; written: string };

export function piecesOf(sentence: string): Piece[] {
  let plain = sentence;
  for (const [from, to] of contractions) plain = plain.replace(from, to);
  return [...plain.matchAll(pattern)].map(({ groups = {}, 0: written }) => {
    const kind = Object.keys(groups).find((name) => groups[name] !== undefined) ?? 'word';
    return { kind, text: written.toLowerCase(), written };
  });
}

/** A comma stands between thousands; anywhere else it may be meant as a point, and then the figure is like no other. */
const withoutCommas = (text: string): string => (/^\D*\d{1,3}(?:,\d{3})+(?!\d|,)/.test(text) ? text.replace(/,/g, '') : text);

/** What makes a figure the same, however it is written. */
export const factKey: Record<string, (text: string) => string> = {
  tel: (text) => `tel ${text.replace(/\D/g, '')}`,
  money: (text) => `£${withoutCommas(text).replace(/[£ ]/g, '').replace(/\.00$/, '')}`,
  time: (text) => `at ${text.replace(/ /g, '').replace('.', ':').replace(':00', '')}`,
  percent: (text) => `${text.replace(/[^\d.]/g, '')} %`,
  ordinal: (text) => text,
  number: withoutCommas,
  code: (text) => text,
  dotted: (text) => text,
};
