import type { Block, Span } from '@frontdesk/shared/message.ts';
import { html, type Html } from './html.ts';

/** Where a link of an article leads on this website; the same address when nothing is to change. */
export type Redirect = (href: string) => string;

/** The knowledge drops unsafe addresses already. A page that the public opens checks again: anything else is drawn as text. */
const isSafe = (href: string) => /^(https?:\/\/|mailto:|tel:|\/(?![/\\]))/i.test(href);

function drawSpan(span: Span, redirect: Redirect): Html {
  const text = span.bold === true ? html`<strong>${span.text}</strong>` : html`${span.text}`;
  if (span.href === undefined || !isSafe(span.href)) return text;
  return html`<a href="${redirect(span.href)}">${text}</a>`;
}

/** Spans follow one another without a gap, so they are joined by nothing. */
function drawSpans(spans: readonly Span[], redirect: Redirect): Html {
  return spans.reduce((before, span) => html`${before}${drawSpan(span, redirect)}`, html``);
}

/** The paragraphs and lists of an article. */
export function drawBlocks(blocks: readonly Block[], redirect: Redirect): Html[] {
  return blocks.map((block) => {
    if (block.type === 'paragraph') return html`<p>${drawSpans(block.spans, redirect)}</p>`;
    return html`<ul>
${block.items.map((item) => html`<li>${drawSpans(item, redirect)}</li>`)}
</ul>`;
  });
}
