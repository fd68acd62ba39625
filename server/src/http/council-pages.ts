import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router, type Response } from 'express';
import { collectionDayPage, councilPages, notFoundPage } from '../../council/council.ts';
import { parseAnswer } from '../knowledge/parse-answer.ts';
import type { Article } from '../domain/article.ts';
import { setPolicy } from './security.ts';

const send = (response: Response, html: string, status = 200): void => {
  setPolicy(response, { frameAncestors: ["'none'"], frames: true, forms: true });
  response.status(status).setHeader('Cache-Control', 'no-cache').type('html').send(html);
};

/** The demo council's website, with the policy that a council's own site would carry. */
export function councilRoutes(folder: string, articles: readonly Article[], clock: () => number): Router {
  const router = Router();
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const layout = read('layout.html');
  const pages = councilPages(
    read,
    articles.map(({ id, question, service, answer }) => ({ id, question, service, blocks: parseAnswer(answer) })),
  );

  router.use('/council-assets', express.static(join(folder, 'public'), { index: false, redirect: false, maxAge: '1h' }));
  router.get('/waste/collection-day', (request, response) => {
    const { postcode } = request.query;
    send(response, collectionDayPage(layout, typeof postcode === 'string' ? postcode : null, clock()));
  });
  router.get(/.*/, (request, response) => {
    const page = pages.get(request.path.length > 1 ? request.path.replace(/\/$/, '') : '/');
    send(response, page ?? notFoundPage(layout), page === undefined ? 404 : 200);
  });
  return router;
}
