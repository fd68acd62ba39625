import { AnswersQuery } from '@frontdesk/shared/answers-protocol.ts';
import { failure } from '@frontdesk/shared/errors.ts';
import { parseForm } from '@frontdesk/shared/problems.ts';
import { Router } from 'express';
import { findAnswers } from '../app/assistant/find-answers.ts';
import { sitesLately } from '../app/resident/read-site.ts';
import type { Edge } from '../callers/edge.ts';

/** The articles for a question, for a council's own search page: readable in browsers by pages of the site's registered websites. */
export function answersRoute({ deps, addressOf }: Edge): Router {
  const router = Router();
  router.get('/api/answers', async (request, response) => {
    const parsed = parseForm(AnswersQuery, request.query);
    const site = 'value' in parsed ? (await sitesLately(deps)).find(({ id }) => id === parsed.value.site) : undefined;
    const origin = request.get('origin');
    response.setHeader('Cache-Control', 'no-store');
    response.vary('Origin');
    // Refusals too: without it a page would see a failure and not its reason.
    if (origin !== undefined && site?.origins.includes(origin)) {
      response.setHeader('Access-Control-Allow-Origin', origin);
      response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    }
    if ('problems' in parsed) return void response.status(400).json(failure('invalid', { problems: parsed.problems }));
    if (!site) return void response.status(404).json(failure('unknownSite'));
    if (!(await deps.live.take('connect', `answers ${addressOf(request)}`))) return void response.status(429).json(failure('rateLimited'));
    response.json(await findAnswers(deps, site.id, parsed.value.q));
  });
  return router;
}
