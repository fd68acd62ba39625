/** What tells who somebody is, and what stands in its place. Longer forms come first, so that none is left half of. */
const forms: readonly (readonly [RegExp, string])[] = [
  [/[^\s@<>()[\]]+@[^\s@<>()[\]]+\.[^\s@<>()[\]]+/g, '[email address]'],
  [/\bhttps?:\/\/\S+/gi, '[link]'],
  // Two letters, six figures, one letter, however it is spaced.
  [/\b[a-z]{2}[ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[a-d]\b/gi, '[National Insurance number]'],
  [/\b[a-z]{2}\d{2}[ ]?[a-z]{3}\b/gi, '[vehicle registration]'],
  // A house by its number and street.
  [
    /\b(?:flat \d+[a-z]?,? )?\d{1,4}[a-z]?,? (?:[a-z'’-]+ ){1,3}(?:road|rd|street|st|lane|ln|avenue|ave|close|drive|way|court|place|crescent|gardens|terrace|grove|hill|row|square|mews)\b/gi,
    '[address]',
  ],
  [/\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b/gi, '[postcode]'],
  [/\b(?:[0-2]?\d|3[01])[/.-](?:0?\d|1[0-2])[/.-](?:19|20)?\d{2}\b/g, '[date]'],
  // Cards, accounts, telephones, references: whatever has five figures or more, with what people write between them.
  [/(?<![£\d.,])\+?\(?\d(?:[ ().-]{0,2}\d){4,}(?![\d,]*\.\d)/g, '[number]'],
  [/\b([Mm][Yy] [Nn]ame(?:['’]?s| is)|[Ii](?:['’]?m| am) called|[Cc]all me)\s+\p{L}[\p{L}'’-]*(?:\s+\p{Lu}[\p{L}'’-]*){0,2}/gu, '$1 [name]'],
  [/\b(?:[Mm]r|[Mm]rs|[Mm]iss|[Mm]s|[Mm]x|[Dd]r)\.? \p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)?/gu, '[name]'],
];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * A text without what tells who somebody is, as far as its form shows it; `known` are names and details that we have of them. Names that nobody told us, and what is
 * told in words, stay.
 */
export function withoutPersonal(text: string, known: readonly (string | null | undefined)[] = []): string {
  let bare = text;
  const details = known.flatMap((one) => (one ? [one, ...one.split(/\s+/)] : [])).filter((one) => one.length > 2);
  for (const one of [...new Set(details)].sort((a, b) => b.length - a.length))
    bare = bare.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(one)}(?![\\p{L}\\p{N}])`, 'giu'), '[name]');
  for (const [form, by] of forms) bare = bare.replace(form, by);
  return bare;
}
