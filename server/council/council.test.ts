import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { areas } from './areas.ts';
import { collectionDayPage, councilPages, demoFormPage, notFoundPage } from './council.ts';
import type { CouncilArticle } from './pages.ts';

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');
const folder = new URL('../knowledge/demo/', import.meta.url);
const demoArticles: CouncilArticle[] = readdirSync(folder)
  .filter((file) => file.endsWith('.md'))
  .map((file) => {
    const [, front = ''] = readFileSync(new URL(file, folder), 'utf8').split(/^---$/m);
    const { id, question, service, links } = parse(front) as CouncilArticle & { links: { text: string; url: string }[] };
    const spans = links.map(({ text, url }) => ({ text, href: url }));
    return { id, question, service, blocks: [{ type: 'paragraph', spans }] };
  });

const layout = read('layout.html');
const now = Date.parse('2026-11-22T12:00:00Z');
const fixed = councilPages(read, demoArticles);
const all = new Map([
  ...fixed,
  ['/waste/collection-day', collectionDayPage(layout, null, now)],
  ['an answer', collectionDayPage(layout, 'FN1 1AA', now)],
  ['a mistake', collectionDayPage(layout, 'nowhere', now)],
  ['not found', notFoundPage(layout)],
]);
const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? '');

describe('every page', () => {
  it.each([...all])('%s has a language, a title, one first heading and the chat', (_, page) => {
    expect(page).toContain('<html lang="en-GB">');
    expect(page).toMatch(/<title>(.+ – )?Fernshire Council<\/title>/);
    expect(matches(page, /(<h1)/g)).toHaveLength(1);
    expect(page).toMatch(/<script src="\/embed\.js" data-site="main" async><\/script>\s*<\/body>/);
    expect(page).not.toContain('{{');
  });

  it.each([...all])('%s keeps to the content security policy: no script or style inside it', (_, page) => {
    expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:/i);
    expect(matches(page, /(<script)/g)).toHaveLength(1);
  });

  it.each([...all])('%s has headings in order and ids that are its own', (_, page) => {
    // A page that reports a mistake says so before its own heading.
    const summary = /<div class="error-summary"[\s\S]*?<\/div>/;
    const levels = matches(page.replace(summary, ''), /<h([1-6])/g).map(Number);
    expect(levels[0]).toBe(1);
    expect(levels.every((level, index) => level <= (levels[index - 1] ?? 1) + 1)).toBe(true);
    const ids = matches(page, /\sid="([^"]*)"/g);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([...all])('%s links only to places that exist', (_, page) => {
    const elsewhere = ['/chat/main'];
    for (const href of matches(page, /(?:href|action)="([/#][^"]*)"/g).filter((each) => !each.startsWith('/council-assets/'))) {
      const [path = '', id] = href.split('#');
      const target = path === '' ? page : all.get(path);
      expect(target !== undefined || elsewhere.includes(path), href).toBe(true);
      if (id !== undefined) expect(target, href).toContain(`id="${id}"`);
    }
  });

  it.each([...all])('%s asks only for files that are here', (_, page) => {
    for (const file of matches(page, /"\/council-assets\/([^"]*)"/g)) expect(read(`public/${file}`)).not.toBe('');
  });
});

describe('councilPages', () => {
  it('has a page for every area, with the place that each article of the demonstration is linked by', () => {
    expect(areas.every(({ path }) => fixed.has(path))).toBe(true);
    const places = new Set(areas.flatMap(({ path }) => matches(fixed.get(path) ?? '', /<section class="topic" id="([^"]*)"/g)));
    expect(demoArticles.filter(({ id }) => !places.has(id))).toEqual([]);
  });

  it('titles a page by its subject, and marks it in the menu', () => {
    expect(fixed.get('/')).toContain('<title>Fernshire Council</title>');
    expect(fixed.get('/waste')).toContain('<title>Waste and recycling – Fernshire Council</title>');
    expect(fixed.get('/waste')).toContain('<a href="/waste" aria-current="page">');
  });

  it('sends nothing that is typed in a demonstration form', () => {
    for (const path of ['/roads', '/schools']) {
      const named = matches(fixed.get(path) ?? '', /(<(?:input|textarea|select)[^>]*\sname=[^>]*>)/g);
      expect(named.every((field) => field.includes('type="radio"'))).toBe(true);
    }
    expect(demoFormPage(layout)).toContain('This is a demonstration form: nothing was sent.');
  });
});

describe('collectionDayPage', () => {
  it('asks when nothing was asked', () => {
    expect(collectionDayPage(layout, null, now)).not.toContain('There is a problem');
  });

  it('answers a postcode with its day and the next dates, and says that they are made up', () => {
    const page = collectionDayPage(layout, 'fn11aa', now);
    expect(page).toContain('We collect from FN1 1AA on <strong>Friday</strong>.');
    expect(page).toContain('<td>Friday 27 November</td>');
    expect(page).toContain('Demonstration data');
  });

  it("takes the day from Fernshire's clock, not the server's", () => {
    // Half past midnight on Saturday in Fernshire, which is still Friday in UTC.
    const page = collectionDayPage(layout, 'FN1 1AA', Date.parse('2026-06-05T23:30:00Z'));
    expect(page).toContain('<td>Friday 12 June</td>');
    expect(page).not.toContain('Friday 5 June');
  });

  it('says what is wrong in the title, at the top and beside the field, and keeps what was typed as text', () => {
    const page = collectionDayPage(layout, '"><script>', now);
    expect(page).toContain('<title>Error: Find your bin collection day – Fernshire Council</title>');
    expect(page).toContain('<a href="#postcode">Enter a full postcode, like FN1 1AA</a>');
    expect(page).toContain('aria-describedby="postcode-hint postcode-error" aria-invalid="true"');
    expect(page).toContain('value="&quot;&gt;&lt;script&gt;"');
  });
});
