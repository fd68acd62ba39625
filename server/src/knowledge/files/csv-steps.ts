import { stringify } from 'yaml';
import { frontMatterAbove, readFrontMatter } from '../front-matter.ts';

/** `value`: the parts of the list, whatever they are. `lineOf`: the line of the cell where a part stands, counting from 1 at the first that is not empty. */
export type StepsCell = { value: readonly unknown[]; lineOf: (path: readonly string[]) => number };
type Problem = { line: number; message: string };

const noList = 'This takes the list of questions as it stands in the front matter of a Markdown file: each begins with a dash.';
const keyOf = (part: string): string | number => (/^\d+$/.test(part) ? Number(part) : part);

/** Reads a cell of steps, or of their words in another language: the YAML that stands under "steps:" in front matter, indented as it is there or not. Empty: none. */
export function readSteps(cell: string): StepsCell | { problems: Problem[] } {
  const text = cell.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
  if (text === '') return { value: [], lineOf: () => 1 };
  const read = readFrontMatter(text);
  if ('problems' in read) return { problems: read.problems.map(({ line, message }) => ({ line: Math.max(1, line - frontMatterAbove), message })) };
  if (!Array.isArray(read.value)) return { problems: [{ line: 1, message: noList }] };
  return { value: read.value, lineOf: (path) => Math.max(1, read.lineOf(path.map(keyOf)) - frontMatterAbove) };
}

export const writeSteps = (steps: readonly object[]): string =>
  steps.length === 0 ? '' : stringify(steps, { lineWidth: 0, aliasDuplicateObjects: false }).trimEnd();
