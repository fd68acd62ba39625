import { withoutEmptyWords } from '@frontdesk/shared/step-words.ts';
import { stringify } from 'yaml';
import type { ArticleFields } from './article-entry.ts';

/** An article as a Markdown file with front matter, as parseArticleFile reads it. Every field stands in it, also those that are empty. */
export function writeArticleFile(id: string, { answer, ...fields }: ArticleFields): string {
  const { question, phrasings, service, sites, links, topic, reviewDate, owner, validFrom, validTo, translations, ...more } = fields;
  const front = {
    ...{ id, question, phrasings, service, sites, links, topic: topic ?? '', reviewDate, owner: owner ?? '' },
    ...{ validFrom: validFrom ?? '', validTo: validTo ?? '', ...more, translations: translations.map(withoutEmptyWords) },
  };
  // Long lines stay whole: a line that is broken elsewhere at every change could not be compared with the one before.
  return `---\n${stringify(front, { lineWidth: 0, aliasDuplicateObjects: false })}---\n\n${answer}\n`;
}
