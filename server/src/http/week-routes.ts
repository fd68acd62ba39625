import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PayloadOf } from '@frontdesk/shared/commands.ts';
import { failure, type ErrorCode } from '@frontdesk/shared/errors.ts';
import { parseForm } from '@frontdesk/shared/problems.ts';
import { weekCommands, type WeekCommands } from '@frontdesk/shared/week-protocol.ts';
import { Router } from 'express';
import { buildWeek } from '../app/learning/read-week.ts';
import { RefusedError } from '../app/refused.ts';
import type { Edge } from '../callers/edge.ts';
import { mayReadFigures } from './may-read-figures.ts';
import { signedStatuses } from './signed-request.ts';
import { weekCsv } from './week-csv.ts';

const statusOf: Partial<Record<ErrorCode, number>> = { ...signedStatuses, notSignedIn: 401, forbidden: 403, notFound: 404, rateLimited: 429 };

/** The names in an address, and what they are in the command. */
const names = { site: 'siteId', back: 'weeksBack' } as const;

/** Throws RefusedError invalid, with what is wrong by the names in the address. */
function askedIn(query: Readonly<Record<string, unknown>>): PayloadOf<WeekCommands['week.read']> {
  const { site = null, back = '0', ...unknown } = query;
  const weeksBack = typeof back === 'string' && /^\d{1,2}$/.test(back) ? Number(back) : null;
  const parsed = parseForm(weekCommands['week.read'].payload, { ...unknown, siteId: site, weeksBack });
  if ('value' in parsed) return parsed.value;
  const own = new Map(Object.entries(names).map(([name, field]): [string, string] => [field, name]));
  throw new RefusedError('invalid', { problems: parsed.problems.map(({ path, message }) => ({ path: own.get(path) ?? path, message })) });
}

/** The week as a file, for whoever may read the figures. */
export function weekRoutes(edge: Edge): Router {
  const { deps } = edge;
  const router = Router();
  router.get('/api/week.csv', async (request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    try {
      const { limitKey } = await mayReadFigures(edge, request);
      if (!(await deps.live.take('report', limitKey))) throw new RefusedError('rateLimited');
      const week = await buildWeek(deps, askedIn(request.query));
      const day = new Intl.DateTimeFormat('sv-SE', { timeZone: week.timeZone, dateStyle: 'short' }).format(week.from);
      response.setHeader('Content-Type', 'text/csv; charset=utf-8; header=present');
      response.setHeader('Content-Disposition', `attachment; filename="week-of-${day}.csv"`);
      await pipeline(Readable.from(weekCsv(week)), response).catch(() => response.destroy());
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      response.status(statusOf[error.code] ?? 400).json(failure(error.code, error.detail));
    }
  });
  return router;
}
