import { Router, type Request } from 'express';
import { sameKey } from '../callers/same-key.ts';

export type MetricsPart = { read: () => Promise<{ contentType: string; text: string }>; token: string | undefined };

/** What proxies add: a request that has one of these did not begin on this machine, wherever its connection did. */
const proxyHeaders = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

const isFromHere = (request: Request): boolean =>
  /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/.test(request.socket.remoteAddress ?? '') && proxyHeaders.every((name) => !(name in request.headers));

/** The figures for Prometheus: for whoever has the token where one is set, else for programs on this machine alone. */
export function metricsRoute({ read, token }: MetricsPart): Router {
  const router = Router();
  router.get('/metrics', async (request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    if (token === undefined && !isFromHere(request)) {
      return void response.status(403).type('text').send('The metrics are for programs on this machine. Set METRICS_TOKEN to let others read them.\n');
    }
    if (token !== undefined && !sameKey(request.get('authorization') ?? '', `Bearer ${token}`)) {
      return void response.status(401).setHeader('WWW-Authenticate', 'Bearer').type('text').send('The metrics need the bearer token of METRICS_TOKEN.\n');
    }
    const { contentType, text } = await read();
    response.setHeader('Content-Type', contentType).end(text);
  });
  return router;
}
