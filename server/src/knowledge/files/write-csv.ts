import { cell } from '../../domain/csv-cell.ts';
import type { ArticleFields } from '../article-entry.ts';
import { columnNames, translated, translatedName, type Column, type Translated } from './csv-columns.ts';
import { writeLinks, writeList } from './csv-fields.ts';

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
const writeTranslated: Record<Translated, (one: Translation) => string> = {
  question: ({ question }) => question,
  phrasings: ({ phrasings }) => writeList(phrasings),
  answer: ({ answer }) => answer,
};

/** The lines of a CSV file of articles, the first with the mark that tells Excel of UTF-8; with columns of every language that one of them is translated into. */
export function* writeCsv(articles: readonly { id: string; fields: ArticleFields }[]): Generator<string> {
  const languages = [...new Set(articles.flatMap(({ fields }) => fields.translations.map(({ language }) => language)))].sort();
  yield `\uFEFF${line([...columnNames, ...languages.flatMap((language) => translated.map((field) => translatedName(field, language)))])}`;
  for (const { id, fields } of articles) {
    const inLanguages = languages.flatMap((language) => {
      const one = fields.translations.find((translation) => translation.language === language);
      return translated.map((field) => (one ? writeTranslated[field](one) : ''));
    });
    yield line([...columnNames.map((name) => write[name](id, fields)), ...inLanguages]);
  }
}
