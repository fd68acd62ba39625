import type { Server as HttpServer } from 'node:http';
import { limits } from '@frontdesk/shared/limits.ts';
import { Server } from 'socket.io';
import { listSites } from '../store/sites.ts';
import { advisorSockets } from './advisor-sockets.ts';
import { beat, beatEvery } from './beat.ts';
import type { Edge } from '../callers/edge.ts';
import { fanOut } from './fan-out.ts';
import { isListedOrigin, isOwnOrigin } from '../callers/origins.ts';
import { residentSockets } from './resident-sockets.ts';

/** Socket.IO on the server's own port. Pages of other origins than this server's and the sites' do not get a connection at all. */
export function serveSockets(http: HttpServer, edge: Edge): { io: Server; close: () => Promise<void> } {
  const { deps, publicUrl } = edge;
  const io = new Server(http, {
    serveClient: false,
    maxHttpBufferSize: limits.frameBytes,
    // Together these find a dead connection within 20 s.
    pingInterval: 10_000,
    pingTimeout: 10_000,
    // CORS says nothing about websockets, so the origin is checked here, for every transport.
    allowRequest: (request, decide) => {
      if (isOwnOrigin(request, publicUrl)) return decide(null, true);
      deps.store
        .read((tx) => listSites(tx))
        .then((sites) =>
          decide(
            null,
            sites.some((site) => isListedOrigin(request, site.origins)),
          ),
        )
        .catch(() => decide(null, false));
    },
  });
  residentSockets(edge, io.of('/resident'));
  advisorSockets(edge, io.of('/advisor'));
  const stop = fanOut(deps.live, io);
  const beats = setInterval(() => deps.inBackground(() => beat(deps, io)), beatEvery);
  return {
    io,
    async close() {
      clearInterval(beats);
      stop();
      await io.close();
    },
  };
}
