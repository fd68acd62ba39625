/** The sentences of a text of whole sentences. A stop within a number, an address or an abbreviation ends none, for no capital follows. */
export const sentencesOf = (text: string): string[] =>
  text
    .replace(/\s+/g, ' ')
    .split(/(?<=[.!?]["”’)]?) (?=["“‘(]?[\p{Lu}\d£])/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
