import { failure } from '@frontdesk/shared/errors.ts';
import express, { type ErrorRequestHandler, type Express } from 'express';
import { RefusedError } from '../app/refused.ts';
import type { Edge } from '../callers/edge.ts';
import { logFailure } from '../callers/log-failure.ts';
import type { Article } from '../domain/article.ts';
import { StoreFailure } from '../store/store.ts';
import { answersRoute } from './answers-route.ts';
import { appRoutes, type AppFolders } from './apps.ts';
import { articlesRoutes } from './articles-routes.ts';
import { callBackPage } from './call-back-page.ts';
import { councilRoutes } from './council-pages.ts';
import { figuresRoutes } from './figures-routes.ts';
import { weekRoutes } from './week-routes.ts';
import { healthRoutes } from './health-routes.ts';
import { invitationRoute } from './invitation-route.ts';
import { messageForm } from './message-form.ts';
import { metricsRoute, type MetricsPart } from './metrics-route.ts';
import { openApi } from './open-api.ts';
import type { Readiness } from './readiness.ts';
import { requestId } from './request-id.ts';
import { securityHeaders } from './security.ts';
import { sessionRoutes } from './sessions.ts';
import { textPageStyle } from './text-page.ts';
import { telephoneRoutes } from './telephone-routes.ts';

export type HttpParts = {
  folders: AppFolders & { council: string };
  articles: readonly Article[];
  trustedProxies: number;
  metrics: MetricsPart;
  readiness: Readiness;
};

/** Everything that is asked for by HTTP. */
export function buildHttp(edge: Edge, { folders, articles, trustedProxies, metrics, readiness }: HttpParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', trustedProxies);
  app.set('query parser', 'simple');
  app.use(requestId(trustedProxies));
  app.use(securityHeaders());
  app.use(healthRoutes(readiness));
  app.use(metricsRoute(metrics));
  app.use(sessionRoutes(edge));
  app.use(figuresRoutes(edge));
  app.use(articlesRoutes(edge));
  app.use(weekRoutes(edge));
  app.use(telephoneRoutes(edge));
  app.use(invitationRoute(edge));
  app.use(answersRoute(edge));
  app.get('/api/openapi.json', (_request, response) => void response.json(openApi));
  app.use('/api', (_request, response) => void response.status(404).json(failure('notFound')));
  app.use(appRoutes(edge, folders));
  app.use(messageForm(edge));
  app.use(callBackPage(edge));
  app.use(textPageStyle());
  app.use(councilRoutes(folders.council, articles, edge.deps.clock));
  app.use(answerErrors(edge));
  return app;
}

/** A body that cannot be read is the caller's; anything else is ours: logged with an id, answered without detail. */
function answerErrors({ deps }: Edge): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    if (error instanceof RefusedError) return void response.status(404).json(failure(error.code));
    const status = error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : 500;
    if (status < 500) return void response.status(status).json(failure(status === 413 ? 'tooLong' : 'invalid'));
    // The route, and not the path: a path is what a caller chose to write.
    const route = (request.route as { path?: string } | undefined)?.path;
    logFailure(deps.log, error, 'a request failed', { id: response.locals.requestId as string, method: request.method, route });
    response.status(error instanceof StoreFailure ? 503 : 500).json(failure('unknown'));
  };
}
