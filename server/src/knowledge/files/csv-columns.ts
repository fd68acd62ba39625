/** The headings of a file of articles, in their order, and the field of the form that each holds. */
export const columns = {
  id: 'id',
  question: 'question',
  phrasings: 'phrasings',
  service: 'service',
  sites: 'siteIds',
  answer: 'answer',
  links: 'links',
  'review date': 'reviewDate',
  owner: 'ownerId',
  'valid from': 'validFrom',
  'valid to': 'validTo',
  topic: 'topic',
} as const;
export type Column = keyof typeof columns;
export const columnNames = Object.keys(columns) as Column[];

/** A file may have this one as well: the steps as in front matter. Where it has none, each article keeps those it has. */
export const stepsColumn = 'steps';

/** Columns of each language, such as "question (pl)". Beside them may stand "steps (pl)". */
export const translated = ['question', 'phrasings', 'answer'] as const;
export type Translated = (typeof translated)[number];
export const translatedName = (field: Translated | typeof stepsColumn, language: string): string => `${field} (${language})`;

/** Where each column of a file stands, and the languages it has columns of. */
export type Header = { places: Map<string, number>; languages: string[] };

const plain = (heading: string): string => heading.trim().toLowerCase().replace(/\s+/g, ' ');
const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

/** What the first row of a file names, or why that is no file of articles: each column that is missing, not known or there twice. */
export function readHeader(row: readonly string[]): Header | { problems: { column: string; message: string }[] } {
  const places = new Map<string, number>();
  const languages: string[] = [];
  const problems: { column: string; message: string }[] = [];
  // A spreadsheet leaves empty columns at the end.
  const names = row.map(plain);
  const last = names.findLastIndex(Boolean);
  names.slice(0, last + 1).forEach((name, at) => {
    const language = /^(?:question|phrasings|answer|steps) \(([a-z]{2,3})\)$/.exec(name)?.[1];
    if (places.has(name)) problems.push({ column: name, message: 'This column is there twice. Keep one of them.' });
    else if (language === undefined && name !== stepsColumn && !(columnNames as string[]).includes(name))
      problems.push({
        column: name.slice(0, 60),
        message: `There is no column ${name === '' ? 'without a heading' : `"${name.slice(0, 60)}"`} in a file of articles. The columns are: ${quoted(columnNames)}; and for another language, such as Polish, ${quoted(translated.map((field) => translatedName(field, 'pl')))}; and where questions are asked before the answer, ${quoted([stepsColumn, translatedName(stepsColumn, 'pl')])}.`,
      });
    places.set(name, at);
    if (language !== undefined && !languages.includes(language)) languages.push(language);
  });
  const needed = [...columnNames, ...languages.flatMap((language) => translated.map((field) => translatedName(field, language)))];
  for (const name of needed)
    if (!places.has(name))
      problems.push({
        column: name,
        message: `The column "${name}" is missing. It may be empty, but it has to be there. The file has: ${quoted(names.filter(Boolean).slice(0, 60))}.`,
      });
  return problems.length > 0 ? { problems } : { places, languages };
}
