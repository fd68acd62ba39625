import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { limits } from '@frontdesk/shared/limits.ts';
import { Server } from 'socket.io';
import { listSites } from '../store/sites.ts';
import { advisorSockets } from './advisor-sockets.ts';
import { beats } from './beat.ts';
import type { Edge } from '../callers/edge.ts';
import { fanOut } from './fan-out.ts';
import { refusal } from '../callers/failures.ts';
import { leave } from './leave.ts';
import { isListedOrigin, isOwnOrigin } from '../callers/origins.ts';
import { writeAtOnce } from './one-write.ts';
import { residentSockets } from './resident-sockets.ts';

/** Socket.IO on the server's own port. Pages of other origins than this server's and the sites' do not get a connection at all. */
export function serveSockets(http: HttpServer, edge: Edge): { io: Server; leave: () => Promise<void>; close: () => Promise<void> } {
  const { deps } = edge;
  const io = new Server(http, {
    serveClient: false,
    maxHttpBufferSize: limits.frameBytes,
    // Together these find a dead connection within 12 s: with the 45 s of grace, an advisor who is gone holds no chat for a minute, with some to spare for a busy machine.
    pingInterval: 6_000,
    pingTimeout: 6_000,
    // CORS says nothing about websockets, so the origin is checked here, for every transport.
    allowRequest: (request, decide) => {
      mayConnect(edge, request).then(
        (allowed) => decide(null, allowed),
        () => decide(null, false),
      );
    },
  });
  writeAtOnce(io.engine);
  // Nobody has business in the namespace that everyone gets by default.
  io.of('/').use((_socket, next) => next(refusal('invalid')));
  residentSockets(edge, io.of('/resident'));
  advisorSockets(edge, io.of('/advisor'));
  const stop = fanOut(deps.live, io);
  const stopBeats = beats(deps, io);
  return {
    io,
    leave: () => leave([io.of('/resident'), io.of('/advisor')]),
    async close() {
      stopBeats();
      stop();
      await io.close();
    },
  };
}

/** New connections are counted by address; those that go on (with a session id) were counted when they began. */
async function mayConnect({ deps, publicUrl, addressOf }: Edge, request: IncomingMessage): Promise<boolean> {
  const goesOn = new URL(request.url ?? '', 'http://localhost').searchParams.has('sid');
  if (!goesOn && !(await deps.live.take('connect', addressOf(request)))) return false;
  if (isOwnOrigin(request, publicUrl)) return true;
  const sites = await deps.store.read((tx) => listSites(tx));
  return sites.some((site) => isListedOrigin(request, site.origins));
}
