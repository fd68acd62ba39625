import { errors, type ErrorCode } from '@frontdesk/shared/errors.ts';
import express, { Router, type Response } from 'express';
import { cancelByReference } from '../app/call-backs/cancel-call-back.ts';
import { RefusedError } from '../app/refused.ts';
import type { Edge } from '../callers/edge.ts';
import { escapeHtml } from '../../council/html.ts';
import { textPage } from './text-page.ts';
import { setPolicy } from './security.ts';

const typed = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 60) : '');

const form = (reference: string, problem: string | null): string => `<main><h1>Cancel a call-back</h1>
${problem === null ? '' : `<p role="alert"><strong>${escapeHtml(problem)}</strong></p>`}
<p>Give the reference of the call, and the last four digits of the number that we were to ring.</p>
<form method="post" action="/call-back">
<p><label for="reference">Reference, like FD-4K7Q-2M</label><br><input id="reference" name="reference" autocomplete="off" autocapitalize="characters" spellcheck="false" value="${escapeHtml(reference)}"></p>
<p><label for="digits">Last four digits of the number</label><br><input id="digits" name="digits" inputmode="numeric" autocomplete="off" maxlength="8"></p>
<p><button>Cancel the call-back</button></p>
</form></main>`;

const statusOf = (code: ErrorCode): number => (code === 'callBackNotFound' ? 404 : 409);

/** Where a call-back is cancelled with its reference, from any device and without JavaScript. */
export function callBackPage({ deps, addressOf }: Edge): Router {
  const router = Router();
  const answer = (response: Response, status: number, reference: string, problem: string | null): void => {
    setPolicy(response, { frameAncestors: ["'none'"], forms: true });
    response.setHeader('Cache-Control', 'no-store');
    response.status(status).send(textPage(problem === null ? 'Cancel a call-back' : `Error: Cancel a call-back`, form(reference, problem)));
  };
  router.get('/call-back', (_request, response) => answer(response, 200, '', null));
  router.get('/call-back/:reference', (request, response) => answer(response, 200, typed(request.params.reference), null));

  router.post('/call-back', express.urlencoded({ extended: false, limit: '4kb' }), async (request, response) => {
    const { reference, digits } = (request.body ?? {}) as { reference?: unknown; digits?: unknown };
    // Ten tries by address, and ten at one reference from anywhere: four digits are not guessed in a lifetime of call-backs.
    const address = addressOf(request);
    const allowed =
      (await deps.live.take('callBack', address)) &&
      (await deps.live.take(
        'callBack',
        `ref ${typed(reference)
          .toUpperCase()
          .replace(/[^0-9A-Z]/g, '')}`,
      ));
    if (!allowed) return answer(response, 429, typed(reference), errors.rateLimited);
    try {
      await cancelByReference(deps, typed(reference), typed(digits));
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      return answer(response, statusOf(error.code), typed(reference), errors[error.code]);
    }
    setPolicy(response, { frameAncestors: ["'none'"], forms: true });
    response.send(
      textPage(
        'Your call-back is cancelled',
        '<main><h1>Your call-back is cancelled</h1><p>We will not ring you. You can ask for another call at any time.</p></main>',
      ),
    );
  });
  return router;
}
