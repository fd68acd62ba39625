import { escapeHtml } from '../../council/html.ts';

/** A whole page of plain text and forms. `body` is HTML. */
export const textPage = (title: string, body: string): string =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title></head><body>${body}</body></html>`;
