import { describe, expect, it } from 'vitest';
import { areas } from '../../council/areas.ts';
import { readDemo } from './read-demo.ts';
import { parseAnswer } from './parse-answer.ts';

const articles = readDemo(new URL('../../knowledge/demo', import.meta.url).pathname);
const words = (text: string): number => text.replace(/\]\([^)]*\)/g, ']').split(/\s+/).length;

describe('the demo council’s articles', () => {
  it('are ninety, each with its own id and question', () => {
    expect(new Set(articles.map((article) => article.id)).size).toBe(90);
    expect(new Set(articles.map((article) => article.question)).size).toBe(90);
  });

  it.each(articles.map((article) => [article.id, article] as const))('%s is short, linked, marked and due for review', (id, article) => {
    expect(article.phrasings.length).toBeGreaterThanOrEqual(5);
    expect(words(article.answer)).toBeGreaterThanOrEqual(60);
    expect(words(article.answer)).toBeLessThanOrEqual(170);
    const area = areas.find((one) => one.services.includes(article.service));
    expect(article.links[0]?.url).toBe(`${area?.path}#${id}`);
    for (const own of article.fernshireOwn) expect(article.answer).toContain(own);
    expect(Date.parse(article.reviewDate)).toBeGreaterThan(Date.parse('2026-12-01'));
  });

  it('use nothing but paragraphs, lists, bold and links that can be followed', () => {
    for (const article of articles) {
      const text = JSON.stringify(parseAnswer(article.answer));
      expect(text).not.toMatch(/\]\(|\*\*|^#/);
      const hrefs = parseAnswer(article.answer)
        .flatMap((block) => (block.type === 'list' ? block.items.flat() : block.spans))
        .flatMap((span) => span.href ?? []);
      for (const href of hrefs) expect(href).toMatch(/^(https:\/\/|tel:|mailto:|\/)/);
      for (const href of hrefs.filter((one) => one.startsWith('/'))) expect(areas.some((area) => href.split('#')[0] === area.path)).toBe(true);
    }
  });
});
