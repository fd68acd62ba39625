import { problemsOf } from '@frontdesk/shared/problems.ts';
import { CallBegan, MayTake, type CallAnswer, type CallsAnswer } from '@frontdesk/shared/telephone-protocol.ts';
import { Router, type Request, type Response } from 'express';
import * as v from 'valibot';
import { RefusedError } from '../app/refused.ts';
import { askForAdvisor } from '../app/telephone/ask-for-advisor.ts';
import { endReportedCall, listReportedCalls } from '../app/telephone/end-call.ts';
import { reportCall } from '../app/telephone/report-call.ts';
import type { Edge } from '../callers/edge.ts';
import { jsonOf, keyOf, rawBody, refuse } from './signed-request.ts';

type Answered = { status?: number; body: object };

function read<S extends v.GenericSchema>(schema: S, request: Request): v.InferOutput<S> {
  const parsed = v.safeParse(schema, jsonOf(request));
  if (!parsed.success) throw new RefusedError('invalid', { problems: problemsOf(parsed.issues) });
  return parsed.output;
}

/** What a telephone system asks and reports: docs/telephone-api.md. */
export function telephoneRoutes(edge: Edge): Router {
  const { deps } = edge;
  const router = Router();
  router.use('/api/telephone', (_request, response, next) => (response.setHeader('Cache-Control', 'no-store'), next()), rawBody());

  const answer = (work: (keyId: string, request: Request) => Promise<Answered>) => async (request: Request, response: Response) => {
    try {
      const { status = 200, body } = await work((await keyOf(edge, request, 'telephone')).id, request);
      response.status(status).json(body);
    } catch (error) {
      refuse(response, error);
    }
  };
  const end = answer(async (keyId, request) => {
    const call = await endReportedCall(deps, keyId, String(request.params.callId));
    return { body: { ok: true, call } satisfies v.InferOutput<typeof CallAnswer> };
  });

  router.post(
    '/api/telephone/calls',
    answer(async (keyId, request) => {
      const { advisor, callId, at } = read(CallBegan, request);
      const { call, began } = await reportCall(deps, keyId, { advisor, callId, at: at === undefined ? null : Date.parse(at) });
      return { status: began ? 201 : 200, body: { ok: true, call } satisfies v.InferOutput<typeof CallAnswer> };
    }),
  );
  router.get(
    '/api/telephone/calls',
    answer(async (keyId) => ({ body: { ok: true, calls: await listReportedCalls(deps, keyId) } satisfies v.InferOutput<typeof CallsAnswer> })),
  );
  router.delete('/api/telephone/calls/:callId', end);
  router.post('/api/telephone/calls/:callId/end', end);
  router.post(
    '/api/telephone/may-take',
    answer(async (keyId, request) => ({ body: await askForAdvisor(deps, keyId, read(MayTake, request)) })),
  );
  return router;
}
