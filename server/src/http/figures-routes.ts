import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { errorCodes, failure, type ErrorCode } from '@frontdesk/shared/errors.ts';
import { figureLimits, type FigureQuery } from '@frontdesk/shared/figures-protocol.ts';
import { Router, type Request, type Response } from 'express';
import { buildReport } from '../app/figures/read-report.ts';
import { timeZoneOf } from '../app/figures/start-of-day.ts';
import { RefusedError } from '../app/refused.ts';
import type { Edge } from '../callers/edge.ts';
import { parseFigureQuery } from './figure-query.ts';
import { csvOf } from './figures-csv.ts';
import { mayReadFigures } from './may-read-figures.ts';
import { signedStatuses } from './signed-request.ts';

const statusOf: Partial<Record<ErrorCode, number>> = { ...signedStatuses, notSignedIn: 401, forbidden: 403, rateLimited: 429, figuresTooMany: 413 };

/** The figures for other programs, as JSON and as a file for spreadsheets. */
export function figuresRoutes(edge: Edge): Router {
  const { deps } = edge;
  const router = Router();

  /** The query of a request that may be answered; throws RefusedError where it may not. */
  async function admitted(request: Request): Promise<FigureQuery> {
    const { limitKey } = await mayReadFigures(edge, request);
    if (!(await deps.live.take('report', limitKey))) throw new RefusedError('rateLimited');
    const { site } = request.query;
    const parsed = parseFigureQuery(request.query, await timeZoneOf(deps, typeof site === 'string' ? site : null));
    if ('query' in parsed) return parsed.query;
    const code = (errorCodes as string[]).includes(parsed.code) ? (parsed.code as ErrorCode) : 'invalid';
    throw new RefusedError(code, { problems: parsed.problems });
  }

  const answered = (answer: (request: Request, response: Response) => Promise<void>) => async (request: Request, response: Response) => {
    response.setHeader('Cache-Control', 'no-store');
    try {
      await answer(request, response);
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      response.status(statusOf[error.code] ?? 400).json(failure(error.code, error.detail));
    }
  };

  router.get(
    '/api/figures',
    answered(async (request, response) => {
      response.json({ ok: true, ...(await buildReport(deps, await admitted(request), figureLimits.rows)) });
    }),
  );
  router.get(
    '/api/figures.csv',
    answered(async (request, response) => {
      const query = await admitted(request);
      const report = await buildReport(deps, query, figureLimits.fileRows);
      const day = (at: number): string => new Intl.DateTimeFormat('sv-SE', { timeZone: report.timeZone, dateStyle: 'short' }).format(at);
      response.setHeader('Content-Type', 'text/csv; charset=utf-8; header=present');
      response.setHeader('Content-Disposition', `attachment; filename="figures-${day(query.from)}-to-${day(query.to - 1)}.csv"`);
      // A reader who goes away ends it: that is no fault of ours.
      await pipeline(Readable.from(csvOf(report)), response).catch(() => response.destroy());
    }),
  );
  return router;
}
