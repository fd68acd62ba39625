import { describe, expect, it } from 'vitest';
import { areas } from '../../council/areas.ts';
import { saidIn } from '../domain/article.ts';
import { wordsToAsk } from '../domain/form/said-step.ts';
import { markedTexts } from './marked-texts.ts';
import { readDemo } from './read-demo.ts';
import { readMessage } from '../domain/assistant/read-message.ts';
import { readAnswer } from '../domain/form/read-answer.ts';
import { parseAnswer } from './parse-answer.ts';
import { findUrgent } from './urgent/find-urgent.ts';

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

  const withSteps = articles.filter(({ steps }) => steps.length > 0);

  it('K30 ask first where it helps', () => {
    expect(withSteps.map(({ id }) => id)).toEqual(['blue-badge-apply', 'bulky-collection', 'change-of-address', 'in-year-move', 'secondary-place']);
  });

  it.each(withSteps.map((article) => [article.id, article] as const))('K30 %s has answers that can all be picked', (_, { steps }) => {
    for (const step of steps) {
      for (const { text } of step.kind === 'choice' ? step.options : []) {
        // What a button says is read as any message is.
        expect(readAnswer(step, text, 2026)).toEqual({ type: 'answer', answer: text, isSure: true });
        expect([readMessage(text, null).type, findUrgent(text)]).toEqual(['question', null]);
      }
    }
  });

  it('K79 K80 secondary-place asks in Welsh and Polish as well, with answers that can all be picked', () => {
    const article = articles.find(({ id }) => id === 'secondary-place');
    expect(article?.translations.map(({ language }) => language)).toEqual(['cy', 'pl']);
    for (const { language } of article?.translations ?? []) {
      for (const step of article ? saidIn({ ...article, siteId: 'main' }, language).steps : []) {
        const asked = wordsToAsk(step);
        expect(asked, `${language} ${step.key}`).not.toBeNull();
        asked?.options.forEach((text, at) => {
          const answer = step.kind === 'choice' ? step.options[at]?.text : '';
          expect(readAnswer(step, text, 2026)).toEqual({ type: 'answer', answer, isSure: true });
          expect([readMessage(text, null).type, findUrgent(text)]).toEqual(['question', null]);
        });
      }
    }
  });

  it('use nothing but paragraphs, lists, bold and links that can be followed', () => {
    for (const article of articles) {
      const blocks = markedTexts(article).flatMap(([, text]) => parseAnswer(text));
      expect(JSON.stringify(blocks)).not.toMatch(/\]\(|\*\*|^#/);
      const hrefs = blocks.flatMap((block) => (block.type === 'list' ? block.items.flat() : block.spans)).flatMap((span) => span.href ?? []);
      for (const href of hrefs) expect(href).toMatch(/^(https:\/\/|tel:|mailto:|\/)/);
      for (const href of hrefs.filter((one) => one.startsWith('/'))) expect(areas.some((area) => href.split('#')[0] === area.path)).toBe(true);
    }
  });
});
