import { isSafeAddress } from '@frontdesk/shared/link-address.ts';
import { hostOf } from '@frontdesk/shared/link-hosts.ts';
import { Lexer, type Token, type Tokens } from 'marked';

/** `line` counts from 1, from the first line of the answer. */
export type LintProblem = { line: number; message: string };

/** Whether articles may lead to a web address. */
export type MayLead = (address: string) => boolean;
export const notAllowed = (address: string): string =>
  `Articles may not lead to ${hostOf(address) ?? 'this address'}. An admin can allow it under Settings, Links.`;

const heading = 'Headings are not shown in a chat. Write the words in bold, or begin a new paragraph.';
const messages: Record<string, string> = {
  heading,
  html: 'HTML is not shown. Use plain text, **bold**, lists and links.',
  code: 'This line begins with four spaces or stands in a code block, which is not shown. Begin it at the margin.',
  codespan: 'Words between ` marks are not shown as code. Take the marks out.',
  blockquote: 'Quotations are not shown. Take out the > at the beginning of the line.',
  hr: 'Lines across the page are not shown. Take out the row of dashes or stars.',
  image: 'Pictures are not shown in an answer. Take this out.',
  def: 'This looks like the address of a link that stands elsewhere. Write the link as [words](address).',
};

/** What in an answer residents would not see as it was meant: each with its line, the first of each line. */
export function lintAnswer(markdown: string, mayLead: MayLead = () => true): LintProblem[] {
  const problems: LintProblem[] = [];
  let line = 1;
  for (const token of new Lexer({ gfm: false }).lex(markdown)) {
    lintBlock(token, line, problems, mayLead);
    line += token.raw.split('\n').length - 1;
  }
  const seen = new Set<number>();
  const last = markdown.split('\n').length;
  const there = problems.map((one) => ({ ...one, line: Math.min(one.line, last) })).sort((a, b) => a.line - b.line);
  return there.filter((one) => !seen.has(one.line) && seen.add(one.line));
}

function lintBlock(token: Token, line: number, problems: LintProblem[], mayLead: MayLead): void {
  const message = messages[token.type];
  if (message !== undefined) return void problems.push({ line, message });
  if (token.type === 'list') return lintList(token as Tokens.List, line, problems, mayLead);
  if ('tokens' in token && token.tokens) lintSpans(token.tokens, line, problems, mayLead);
}

function lintList(list: Tokens.List, from: number, problems: LintProblem[], mayLead: MayLead): void {
  let line = from;
  for (const item of list.items) {
    if (item.text.trim() === '') problems.push({ line, message: 'This item of the list is empty. Write something in it, or take it out.' });
    else if (item.tokens.some(({ type }) => type === 'list'))
      problems.push({ line: line + 1, message: 'A list inside a list is not shown. Make it one list, or two.' });
    else for (const token of item.tokens) if ('tokens' in token && token.tokens) lintSpans(token.tokens, line, problems, mayLead);
    line += item.raw.split('\n').length - 1;
  }
}

function lintSpans(tokens: readonly Token[], from: number, problems: LintProblem[], mayLead: MayLead): void {
  let line = from;
  for (const token of tokens) {
    const problem = spanProblem(token, mayLead);
    if (problem !== null) problems.push({ line: line + problem.below, message: problem.message });
    else if ('tokens' in token && token.tokens) lintSpans(token.tokens, line, problems, mayLead);
    line += token.raw.split('\n').length - 1;
  }
}

function spanProblem(token: Token, mayLead: MayLead): { below: number; message: string } | null {
  const said = messages[token.type];
  if (said !== undefined) return { below: 0, message: said };
  if (token.type === 'link') {
    const { href } = token as Tokens.Link;
    if (!isSafeAddress(href))
      return { below: 0, message: `The link to ${href.slice(0, 60)} cannot be followed. Use a web address, a path such as /page, mailto: or tel:.` };
    return mayLead(href) ? null : { below: 0, message: notAllowed(href) };
  }
  if (token.type !== 'text') return null;
  const below = (mark: RegExp): number => token.raw.slice(0, token.raw.search(mark)).split('\n').length - 1;
  if (/\*\*/.test(token.raw)) return { below: below(/\*\*/), message: 'Two stars stand here without two others to close them. Write **bold words**.' };
  if (/\]\(/.test(token.raw)) return { below: below(/\]\(/), message: 'This link is not closed, or has a space in its address. Write [words](address).' };
  if (/<\/?[a-z][^>]*$/im.test(token.raw)) return { below: below(/<\/?[a-z]/i), message: messages.html ?? '' };
  return null;
}
