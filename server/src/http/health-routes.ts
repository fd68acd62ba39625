import { Router } from 'express';
import type { Readiness } from './readiness.ts';

/**
 * Two questions from whoever watches over the process. `/healthz`: does it answer at all? If not, start it again. `/readyz`: should it be sent
 * residents? A failing database is no reason to start a process again, so the first asks nothing of it.
 */
export function healthRoutes({ check }: Pick<Readiness, 'check'>): Router {
  const router = Router();
  router.get(['/healthz', '/readyz'], (_request, response, next) => (response.setHeader('Cache-Control', 'no-store'), next()));
  router.get('/healthz', (_request, response) => void response.json({ ok: true }));
  router.get('/readyz', async (_request, response) => {
    const report = await check();
    response.status(report.ok ? 200 : 503).json(report);
  });
  return router;
}
