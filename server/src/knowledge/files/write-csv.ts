import { withoutEmptyWords } from '@frontdesk/shared/step-words.ts';
import { cell } from '../../domain/csv-cell.ts';
import type { ArticleFields } from '../article-entry.ts';
import { columnNames, stepsColumn, translated, translatedName, type Column, type Translated } from './csv-columns.ts';
import { writeLinks, writeList } from './csv-fields.ts';
import { writeSteps } from './csv-steps.ts';

type Translation = ArticleFields['translations'][number];
const line = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;

const write: Record<Column, (id: string, fields: ArticleFields) => string> = {
  id: (id) => id,
  question: (_, { question }) => question,
  phrasings: (_, { phrasings }) => writeList(phrasings),
  service: (_, { service }) => service,
  sites: (_, { sites }) => sites.join(' '),
  answer: (_, { answer }) => answer,
  links: (_, { links }) => writeLinks(links),
  'review date': (_, { reviewDate }) => reviewDate,
  owner: (_, { owner }) => owner ?? '',
  'valid from': (_, { validFrom }) => validFrom ?? '',
  'valid to': (_, { validTo }) => validTo ?? '',
  topic: (_, { topic }) => topic ?? '',
};
const wordsIn = (one: Translation) => withoutEmptyWords(one).steps ?? [];
const writeTranslated: Record<Translated | typeof stepsColumn, (one: Translation) => string> = {
  question: ({ question }) => question,
  phrasings: ({ phrasings }) => writeList(phrasings),
  answer: ({ answer }) => answer,
  steps: (one) => writeSteps(wordsIn(one)),
};

/**
 * The lines of a CSV file of articles, the first with the mark that tells Excel of UTF-8; with columns of every language that one of them is translated into, and of
 * steps where one of them has any.
 */
export function* writeCsv(articles: readonly { id: string; fields: ArticleFields }[]): Generator<string> {
  const languages = [...new Set(articles.flatMap(({ fields }) => fields.translations.map(({ language }) => language)))].sort();
  const hasSteps = articles.some(({ fields: { steps = [] } }) => steps.length > 0);
  const hasWords = (language: string) => articles.some(({ fields }) => fields.translations.some((one) => one.language === language && wordsIn(one).length > 0));
  const fieldsIn = new Map(languages.map((language) => [language, hasWords(language) ? ([...translated, stepsColumn] as const) : translated]));
  const names = [...fieldsIn].flatMap(([language, fieldsOf]) => fieldsOf.map((field) => translatedName(field, language)));
  yield `\uFEFF${line([...columnNames, ...(hasSteps ? [stepsColumn] : []), ...names])}`;
  for (const { id, fields } of articles) {
    const inLanguages = [...fieldsIn].flatMap(([language, fieldsOf]) => {
      const one = fields.translations.find((translation) => translation.language === language);
      return fieldsOf.map((field) => (one ? writeTranslated[field](one) : ''));
    });
    yield line([...columnNames.map((name) => write[name](id, fields)), ...(hasSteps ? [writeSteps(fields.steps ?? [])] : []), ...inLanguages]);
  }
}
