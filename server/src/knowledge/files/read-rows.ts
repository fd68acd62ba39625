import { importLimits } from '@frontdesk/shared/import-protocol.ts';
import { parse, type CsvError } from 'csv-parse';
import { meantBy } from '../../domain/csv-cell.ts';
import { pause } from '../pause.ts';

/** `line` is where the row begins in the file; `row` counts as a spreadsheet does. A cell of several lines has them between line feeds. */
export type CsvRow = { row: number; line: number; cells: string[] };
type Failed = { problem: { line: number; row: number; message: string } };

const chunk = 64 * 1024;
const lineEnds = (cells: readonly string[]): number => cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);

/** The sign between cells: most often in the heading, which has none of them in its words. A first line such as "sep=;" says it, as Excel takes it. */
function delimiterOf(text: string): { delimiter: string; from: number } {
  const [, said] = /^"?sep=([,;\t|])"?\n/i.exec(text) ?? [];
  if (said !== undefined) return { delimiter: said, from: text.indexOf('\n') + 1 };
  const heading = text.slice(0, Math.max(0, text.indexOf('\n')) || text.length);
  const counted = [',', ';', '\t'].map((sign) => ({ sign, many: heading.split(sign).length }));
  return { delimiter: counted.sort((a, b) => b.many - a.many)[0]?.sign ?? ',', from: 0 };
}

/** The rows of a CSV file whose line ends are line feeds, the heading first; empty ones are left out. Others have their turn between pieces of a large file. */
export async function readRows(text: string): Promise<{ rows: CsvRow[] } | Failed> {
  const { delimiter, from } = delimiterOf(text);
  const rows: CsvRow[] = [];
  let next = { row: from === 0 ? 1 : 2, line: from === 0 ? 1 : 2 };
  let failed: CsvError | null = null;
  const parser = parse({ delimiter, relax_column_count: true, record_delimiter: '\n', max_record_size: importLimits.fileBytes });
  parser.on('data', (cells: string[]) => {
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ ...next, cells: cells.map(meantBy) });
    next = { row: next.row + 1, line: next.line + 1 + lineEnds(cells) };
  });
  const ended = new Promise<void>((resolve) => parser.once('end', resolve).once('error', (error: CsvError) => ((failed = error), resolve())));
  for (let at = from; at < text.length && failed === null && rows.length <= importLimits.articles + 1; at += chunk) {
    parser.write(text.slice(at, at + chunk));
    await pause();
  }
  if (failed === null) parser.end();
  await ended;
  return failed === null ? { rows } : { problem: { ...next, message: sentenceOf(failed) } };
}

const sentences: Partial<Record<CsvError['code'], string>> = {
  CSV_QUOTE_NOT_CLOSED: 'A quotation mark that opens in this row is not closed. Close it, or write it twice where it is part of the text.',
  CSV_INVALID_CLOSING_QUOTE: 'There is a text after a closing quotation mark in this row. Inside a quoted cell, write a quotation mark twice.',
  INVALID_OPENING_QUOTE:
    'There is a quotation mark inside a cell of this row that is not quoted. Put the whole cell between quotation marks, and write those inside it twice.',
  CSV_MAX_RECORD_SIZE: 'This row is too large for an article. A quotation mark may be missing at the end of a cell.',
};
const sentenceOf = ({ code }: CsvError): string => sentences[code] ?? 'This row cannot be read as CSV. Save the file again as "CSV UTF-8".';
