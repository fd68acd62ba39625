import { importLimits, type ImportProblem } from '@frontdesk/shared/import-protocol.ts';
import { Id } from '@frontdesk/shared/vocabulary.ts';
import * as v from 'valibot';
import type { ArticleEntry, Place, ReadEntries } from '../article-entry.ts';
import { columnNames, columns, readHeader, stepsColumn, translatedName, type Header, type Translated } from './csv-columns.ts';
import { idOfQuestion, readDate, readLinks, readList, readSites } from './csv-fields.ts';
import { readSteps, type StepsCell } from './csv-steps.ts';
import { stepsOf, stepWordsOf } from '../read-steps.ts';
import { readRows, type CsvRow } from './read-rows.ts';

/** Reads a CSV file of articles, a row each. Rows that cannot be read are named; the others are read all the same. */
export async function readCsv(file: string, text: string): Promise<ReadEntries> {
  const about = (place: Partial<Place>, message: string): ImportProblem => ({ file, line: null, row: null, column: null, ...place, message });
  const none = (...problems: ImportProblem[]): ReadEntries => ({ entries: [], problems, leftOut: 0 });
  const read = await readRows(text.replace(/\r\n?/g, '\n'));
  if ('problem' in read) return none(about(read.problem, read.problem.message));
  const [first, ...rows] = read.rows;
  if (!first) return none(about({}, 'This file is empty.'));
  const header = readHeader(first.cells);
  if ('problems' in header) return none(...header.problems.map(({ column, message }) => about({ line: first.line, row: first.row, column }, message)));
  if (rows.length > importLimits.articles) return none(about({}, 'There are more than 5,000 articles in this file. Bring them in with two files.'));
  const entries: ArticleEntry[] = [];
  const problems: ImportProblem[] = [];
  for (const row of rows) {
    const entry = entryOf(file, header, row);
    if ('problems' in entry) problems.push(...entry.problems);
    else entries.push(entry);
  }
  return { entries, problems, leftOut: 0 };
}

function entryOf(file: string, { places, languages }: Header, { row, line, cells }: CsvRow): ArticleEntry | { problems: ImportProblem[] } {
  const whole = (name: string): string => cells[places.get(name) ?? -1] ?? '';
  const cellOf = (name: string): string => whole(name).trim();
  /** Where a cell stands: on the line where the row begins, or further down where cells before it have several lines. */
  const at = (column: string | null, below = 1): Place => {
    const lineEnds = (text: string): number => text.split('\n').length - 1;
    const before = cells.slice(0, column === null ? 0 : (places.get(column) ?? 0)).reduce((sum, cell) => sum + lineEnds(cell), 0);
    const empty = column === null ? '' : whole(column).slice(0, whole(column).length - whole(column).trimStart().length);
    return { file, row, line: line + before + lineEnds(empty) + below - 1, column };
  };
  const refused = (place: Place, message: string) => ({ problems: [{ ...place, message }] });
  const beyond = cells.findIndex((cell, place) => cell.trim() !== '' && place >= places.size);
  if (beyond >= 0) return refused(at(null), `This row has ${beyond + 1} cells, and the heading ${places.size}. A quotation mark may be missing.`);
  const question = cellOf('question');
  const id = cellOf('id') || idOfQuestion(question);
  if (id === '') return refused(at('id'), question === '' ? 'There is no question in this row.' : 'Give this article an id of letters, digits and hyphens.');
  if (!v.is(Id, id)) return refused(at('id'), 'An id has 1 to 64 letters without accents, digits, hyphens and underscores.');
  const links = readLinks(cellOf('links'));
  if ('line' in links)
    return refused(at('links', links.line), 'Write each link on a line of its own, with its address between < and >: Report a missed bin </bins>');
  const stepsCells = new Map<string, StepsCell>();
  for (const name of [stepsColumn, ...languages.map((language) => translatedName(stepsColumn, language))]) {
    if (!places.has(name)) continue;
    const read = readSteps(whole(name));
    if ('problems' in read) return { problems: read.problems.map((problem) => ({ ...at(name, problem.line), message: problem.message })) };
    stepsCells.set(name, read);
  }
  const wordsOf = (language: string) => stepsCells.get(translatedName(stepsColumn, language));
  const inLanguage = (field: Translated, language: string) => cellOf(translatedName(field, language));
  const translations = languages
    .map((language) => ({
      ...{ language, question: inLanguage('question', language), answer: inLanguage('answer', language) },
      phrasings: readList(whole(translatedName('phrasings', language))),
      steps: wordsOf(language) && stepWordsOf(wordsOf(language)?.value ?? []),
    }))
    .filter((one) => one.question !== '' || one.answer !== '' || one.phrasings.length > 0 || (one.steps ?? []).length > 0);
  const fields = {
    ...{ question, service: cellOf('service'), answer: cellOf('answer'), links, translations },
    ...{ phrasings: readList(whole('phrasings')), sites: readSites(cellOf('sites')), owner: cellOf('owner') || null, topic: cellOf('topic') || null },
    steps: stepsCells.get(stepsColumn) && stepsOf(stepsCells.get(stepsColumn)?.value ?? []),
    ...{ reviewDate: readDate(cellOf('review date')), validFrom: readDate(cellOf('valid from')) || null, validTo: readDate(cellOf('valid to')) || null },
  };
  const placeOf = (path: string, below = 1): Place => {
    const [field = '', index = '', part = '', ...rest] = path.split('.');
    const inSteps = (name: string, parts: string[]): Place => at(name, (stepsCells.get(name)?.lineOf(parts) ?? 1) + below - 1);
    if (field === 'steps') return inSteps(stepsColumn, [index, part, ...rest].filter(Boolean));
    if (field === 'translations') {
      const language = translations[Number(index)]?.language;
      if (language !== undefined && part === 'steps') return inSteps(translatedName(stepsColumn, language), rest);
      return at(language === undefined ? null : translatedName(part === 'answer' || part === 'phrasings' ? part : 'question', language), below);
    }
    return at(columnNames.find((name) => columns[name] === field) ?? null, field === 'phrasings' || field === 'links' ? Number(index || 0) + 1 : below);
  };
  return { id, fields, placeOf };
}
