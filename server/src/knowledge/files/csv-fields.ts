import type { ArticleLink } from '@frontdesk/shared/message.ts';

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** A list in a cell: a line each, or on one line with a bar between them. */
export const readList = (text: string): string[] => (text.includes('\n') ? lines(text) : lines(text.replaceAll(' | ', '\n')));

/** One phrasing with a bar in it gets a line end after it, so that it is not read as two. */
export function writeList(parts: readonly string[]): string {
  const text = parts.map((part) => part.replace(/\s*\n\s*/g, ' ')).join('\n');
  return parts.length === 1 && text.includes(' | ') ? `${text}\n` : text;
}

export const readSites = (text: string): string[] => text.split(/[\s,;|]+/).filter(Boolean);

/** "text <address>" on a line each. `line`: of the cell, counting from 1, where one is not in that form. */
export function readLinks(text: string): ArticleLink[] | { line: number } {
  const links: ArticleLink[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const [, words, url] = /^(.*)<([^<>]*)>\s*$/.exec(line) ?? [];
    if (words === undefined || url === undefined) return { line: at + 1 };
    links.push({ text: words.trim(), url: url.trim() });
  }
  return links;
}

export const writeLinks = (links: readonly ArticleLink[]): string =>
  links.map(({ text, url }) => `${text.replace(/\s*\n\s*/g, ' ')} <${url.replaceAll('<', '%3C').replaceAll('>', '%3E')}>`).join('\n');

/** A date as it is kept, from one as a spreadsheet in Britain writes it: the day first. Anything else stays as it is, for the form to refuse. */
export function readDate(text: string): string {
  const [, day, month, year] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text) ?? [];
  return day === undefined ? text : `${year}-${month?.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** An id made of a question, for a row that has none: the same for the same question. Empty where nothing of it can stand in one. */
export const idOfQuestion = (question: string): string =>
  question
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 64)
    .replace(/-$/, '');
