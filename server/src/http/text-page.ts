import { Router } from 'express';
import { escapeHtml } from '../../council/html.ts';

const sheet = '/plain.css';

/** A whole page of plain text and forms. `body` is HTML. */
export const textPage = (title: string, body: string): string =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title><link rel="stylesheet" href="${sheet}"></head><body>${body}</body></html>`;

/** The colours are those of shared/src/tokens.css. The policy allows no style within a page. */
const css = `:root { color-scheme: light dark; --ink: #0b0c0c; --paper: #ffffff; --edge: #4a5056; --late: #c5221f; }
@media (prefers-color-scheme: dark) { :root { --ink: #f3f4f5; --paper: #15181b; --edge: #b6bcc2; --late: #ff8a80; } }
body { max-width: 36em; margin: 0 auto; padding: 24px 16px; background: var(--paper); color: var(--ink); font: 400 1.0625rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; }
label { font-weight: 600; }
input, textarea { box-sizing: border-box; width: 100%; min-height: 44px; margin-top: 4px; padding: 8px 12px; border: 1px solid var(--edge); border-radius: 6px; background: var(--paper); color: inherit; font: inherit; }
button { min-height: 44px; padding: 8px 20px; border: 0; border-radius: 6px; background: #1d4f91; color: #ffffff; font: inherit; font-weight: 600; }
[role='alert'] { padding-left: 12px; border-left: 4px solid var(--late); color: var(--late); }
:focus-visible { outline: 3px solid #ffdd00; box-shadow: 0 0 0 6px #0b0c0c; }
@media (forced-colors: active) { button { border: 1px solid ButtonBorder; } }
`;

export function textPageStyle(): Router {
  const router = Router();
  router.get(sheet, (_request, response) => {
    response.setHeader('Cache-Control', 'public, max-age=3600');
    response.type('css').send(css);
  });
  return router;
}
