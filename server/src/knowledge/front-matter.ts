import { isCollection, isNode, isScalar, LineCounter, parseDocument, visit, type Document, type YAMLError } from 'yaml';

export type FrontMatterProblem = { line: number; message: string };
export type FrontMatter = {
  value: unknown;
  /** The line of the file where a part stands, or the nearest above it; of a text of several lines, where the text begins. */
  lineOf: (path: readonly (string | number)[]) => number;
};

/** The file's first line is that of the dashes. */
export const frontMatterAbove = 1;

const sentences: Partial<Record<YAMLError['code'], string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'There is a second colon on this line. Put the text after the first one between double quotation marks.',
  DUPLICATE_KEY: 'This field stands here twice. Keep one of them.',
  TAB_AS_INDENT: 'There is a tab at the beginning of this line. Use spaces.',
  MISSING_CHAR: 'A quotation mark or bracket that is opened here is not closed. Close it, or take it out.',
  BAD_INDENT: 'A bracket that is opened here is not closed, or the line does not begin where those beside it do.',
  BAD_SCALAR_START: 'A text cannot begin with this sign. Put it between double quotation marks.',
  MULTIPLE_DOCS: 'There is a line of three dashes inside the front matter. Keep one before it and one after it.',
};
const unread = 'This line cannot be read. If it has a colon, a hash or a quotation mark in it, put the text between double quotation marks.';

/** Reads YAML in which everything is text, with the line of each part. References and tags are not read: a few lines of them can stand for gigabytes. */
export function readFrontMatter(text: string): FrontMatter | { problems: FrontMatterProblem[] } {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter });
  const lineOfError = ({ code, pos, linePos }: YAMLError): number => {
    // What is not closed is noticed where something else begins, or at the end: people look for where it was opened.
    const opened = unclosed.has(code) ? openedBefore(document, pos[0]) : undefined;
    return opened === undefined ? (linePos?.[0].line ?? 1) : lineCounter.linePos(opened).line;
  };
  const problems = [...document.errors, ...document.warnings].map((error) => ({
    line: frontMatterAbove + lineOfError(error),
    message: sentences[error.code] ?? unread,
  }));
  // What is wrong on a line has more wrong after it: the first says it.
  if (problems.length > 0) return { problems: problems.filter(({ line }, at) => problems.findIndex((one) => one.line === line) === at) };
  try {
    return { value: document.toJS({ maxAliasCount: 0 }) as unknown, lineOf: (path) => frontMatterAbove + lineIn(document, lineCounter, path) };
  } catch {
    return { problems: [{ line: frontMatterAbove + 1, message: 'References by & and * are not read. Write the text out in each place.' }] };
  }
}

const unclosed: ReadonlySet<string> = new Set(['MISSING_CHAR', 'BAD_INDENT']);

/** Where the last bracket or quotation mark of a field before a place stands. */
function openedBefore(document: Document, place: number): number | undefined {
  let opened: number | undefined;
  visit(document, (_, node) => {
    const opens = (isCollection(node) && node.flow) || (isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE'));
    if (opens && node.range && node.range[0] < place) opened = node.range[0];
    return isCollection(node) && node.flow ? visit.SKIP : undefined;
  });
  return opened;
}

function lineIn(document: Document, lineCounter: LineCounter, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (!isNode(node) || !node.range) continue;
    const { line } = lineCounter.linePos(node.range[0]);
    // A block begins with its sign, | or >, and its text on the next line.
    return isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') ? line + 1 : line;
  }
  return 0;
}
