import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { failure, type ErrorCode } from '@frontdesk/shared/errors.ts';
import { importEnds, importLimits } from '@frontdesk/shared/import-protocol.ts';
import express, { Router, type ErrorRequestHandler, type Request, type RequestHandler, type Response } from 'express';
import * as v from 'valibot';
import { exportArticles } from '../app/knowledge/export-articles.ts';
import { importArticles } from '../app/knowledge/import-articles.ts';
import { tellArticles } from '../app/knowledge/tell-articles.ts';
import { todayOf } from '../app/knowledge/read-articles.ts';
import { RefusedError } from '../app/refused.ts';
import { readMe, requireRole } from '../app/staff/me.ts';
import { authenticate } from '../app/staff/sign-in.ts';
import type { Edge } from '../callers/edge.ts';
import { sameKey } from '../callers/same-key.ts';
import { sessionTokenOf } from '../callers/session-cookie.ts';
import { readSent, type FileKind } from '../knowledge/files/read-files.ts';
import { writeCsv } from '../knowledge/files/write-csv.ts';
import { zipOf } from '../knowledge/files/zip.ts';
import { writeArticleFile } from '../knowledge/write-article-file.ts';

const statusOf: Partial<Record<ErrorCode, number>> = {
  notSignedIn: 401,
  forbidden: 403,
  importLarge: 413,
  importKind: 415,
  rateLimited: 429,
  changedMeanwhile: 409,
};
const kindOfType: Record<string, FileKind> = { 'text/csv': 'csv', 'text/markdown': 'markdown', 'application/zip': 'zip' };

/** `name`: what the file is called where it comes from; said in what is wrong with it, and in the articles' history. */
const Asked = v.object({
  then: v.optional(v.picklist(importEnds), 'review'),
  check: v.optional(v.picklist(['0', '1']), '0'),
  name: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
});

/** Articles as files: for whoever is signed in. What changes something needs the key of the session as well, which another website's page does not know. */
export function articlesRoutes(edge: Edge): Router {
  const { deps } = edge;
  const router = Router();
  const refuse = (response: Response, code: ErrorCode): void => void response.status(statusOf[code] ?? 400).json(failure(code));

  const answered = (answer: (request: Request, response: Response) => Promise<void>): RequestHandler =>
    async function answering(request, response) {
      response.setHeader('Cache-Control', 'no-store');
      try {
        await answer(request, response);
      } catch (error) {
        if (!(error instanceof RefusedError)) throw error;
        refuse(response, error.code);
      }
    };

  const download = (
    end: 'csv' | 'zip',
    type: string,
    write: (articles: Awaited<ReturnType<typeof exportArticles>>) => Iterable<string> | AsyncIterable<Uint8Array>,
  ) =>
    answered(async (request, response) => {
      const { staffId } = await authenticate(deps, sessionTokenOf(request));
      await readMe(deps, staffId);
      if (!(await deps.live.take('report', staffId))) throw new RefusedError('rateLimited');
      const { site } = request.query;
      const articles = await exportArticles(deps.store, typeof site === 'string' && site !== '' ? site : null);
      response.setHeader('Content-Type', type);
      response.setHeader('Content-Disposition', `attachment; filename="articles-${await todayOf(deps)}.${end}"`);
      // A reader who goes away ends it: that is no fault of ours.
      await pipeline(Readable.from(write(articles)), response).catch(() => response.destroy());
    });

  router.get('/api/articles.csv', download('csv', 'text/csv; charset=utf-8; header=present', writeCsv));
  router.get(
    '/api/articles.zip',
    download('zip', 'application/zip', (articles) =>
      zipOf(
        articles.map(({ id, fields }) => ({ name: `${id}.md`, text: writeArticleFile(id, fields) })),
        new Date(deps.clock()),
      ),
    ),
  );

  // Who it is and what they may is known before the first byte of a large body is read.
  const admit: RequestHandler = async (request, response, next) => {
    try {
      const session = await authenticate(deps, sessionTokenOf(request));
      if (!sameKey(session.key, request.get('x-frontdesk-key') ?? '')) return void response.status(403).json(failure('notSignedIn'));
      const asked = v.safeParse(Asked, { ...request.query });
      if (!asked.success) return refuse(response, 'invalid');
      const kind = kindOfType[(request.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''];
      if (kind === undefined) return refuse(response, 'importKind');
      await requireRole(deps, session.staffId, asked.output.then === 'publish' && asked.output.check === '0' ? 'supervisor' : 'advisor');
      if (!(await deps.live.take('import', session.staffId))) return refuse(response, 'rateLimited');
      response.locals.asked = { ...asked.output, kind, staffId: session.staffId };
      next();
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      refuse(response, error.code);
    }
  };
  type Admitted = v.InferOutput<typeof Asked> & { kind: FileKind; staffId: string };
  const names: Record<FileKind, string> = { csv: 'articles.csv', markdown: 'article.md', zip: 'articles.zip' };

  router.post(
    '/api/articles/import',
    admit,
    express.raw({ type: () => true, limit: importLimits.bytes, inflate: false }),
    answered(async (request, response) => {
      const { then, check, name, kind, staffId } = response.locals.asked as Admitted;
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const from = name.trim() || names[kind];
      const report = await importArticles(deps, { read: await readSent({ name: from, bytes }, kind), from, then, check: check === '1', by: staffId });
      if (report.kept && report.added + report.changed > 0) tellArticles(deps, { articleId: null, by: staffId, at: deps.clock() });
      response.status(report.problems.length > 0 && check === '0' ? 422 : 200).json(report);
    }),
    tooLarge,
  );
  return router;
}

const tooLarge: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (!(error instanceof Error && 'status' in error && error.status === 413)) return next(error);
  response.status(413).json(failure('importLarge'));
};
