import { isSafeAddress } from '@frontdesk/shared/link-address.ts';
import type { Block, Span } from '@frontdesk/shared/message.ts';
import { Lexer, type Token, type Tokens } from 'marked';

/** The safe subset of Markdown: paragraphs, lists, bold and links. Whatever else stands there keeps its words and loses its form. */
export function parseAnswer(markdown: string): Block[] {
  return new Lexer({ gfm: false }).lex(markdown).flatMap(toBlocks);
}

function toBlocks(token: Token): Block[] {
  if (token.type === 'space') return [];
  if (token.type === 'list') {
    return [{ type: 'list', items: (token as Tokens.List).items.map((item) => spansOf(item.tokens)) }];
  }
  const spans = 'tokens' in token && token.tokens ? spansOf(token.tokens) : textSpans(token.raw);
  return spans.length > 0 ? [{ type: 'paragraph', spans }] : [];
}

function spansOf(tokens: readonly Token[], style: Omit<Span, 'text'> = {}): Span[] {
  const spans = tokens.flatMap((token): Span[] => {
    if (token.type === 'strong') return spansOf((token as Tokens.Strong).tokens, { ...style, bold: true });
    if (token.type === 'link') {
      const { href, tokens: inner } = token as Tokens.Link;
      return spansOf(inner, isSafeAddress(href) ? { ...style, href } : style);
    }
    if (token.type === 'br') return [{ text: ' ', ...style }];
    if ('tokens' in token && token.tokens) return spansOf(token.tokens, style);
    return textSpans('text' in token ? String(token.text) : token.raw, style);
  });
  return spans.filter((span) => span.text !== '');
}

/** Line ends inside a paragraph are spaces, as in any Markdown. */
const textSpans = (text: string, style: Omit<Span, 'text'> = {}): Span[] => {
  const plain = text.replace(/\s*\n\s*/g, ' ');
  return plain.trim() === '' && plain !== ' ' ? [] : [{ text: plain, ...style }];
};
