import type { PayloadIn, Reply } from '@frontdesk/shared/commands.ts';
import type { ErrorCode } from '@frontdesk/shared/errors.ts';
import { protocolNumber } from '@frontdesk/shared/limits.ts';
import type { ResidentClientToServer, ResidentCommands, ResidentServerToClient } from '@frontdesk/shared/resident-protocol.ts';
import { io, type Socket } from 'socket.io-client';
import { answerWithin, between, connectWithin, finalRefusals, timing } from './link-timing.ts';

export type CommandName = keyof ResidentCommands;
export type Answer<K extends CommandName> = Reply<ResidentCommands[K]>;
export type Refusal = { code: ErrorCode; message: string };

/** The line to the server. `send` answers null when no answer came: nothing is known then, and the same command may be sent again. */
export type Link = {
  connected(): boolean;
  send<K extends CommandName>(name: K, payload: PayloadIn<ResidentCommands[K]>, within?: number): Promise<Answer<K> | null>;
  /** Milliseconds since the server was last heard in any way. */
  quietFor(): number;
  /** Dials at once, whatever waiting time was agreed. */
  redial(): void;
};
export type LinkNews = { connected(): void; disconnected(): void; refused(refusal: Refusal): void };
/** What the app hears. That the process at the other end stops is the line's own business. */
export type Heard = Omit<ResidentServerToClient, 'server.stopping'>;
export type OpenLink = (site: string, token: () => string | null, news: LinkNews, heard: Heard) => Link;

/** The council's page's own, which the loader put into the address. What is no language is left out: the server would refuse it. */
export function languageOf(search: string): { language?: string } {
  const language = new URLSearchParams(search).get('lang');
  return language !== null && /^[a-z]{2,3}$/.test(language) ? { language } : {};
}

export const openLink: OpenLink = (site, token, news, heard) => {
  let heardAt = Date.now();
  const hear = () => (heardAt = Date.now());
  const socket: Socket<ResidentServerToClient, ResidentClientToServer> = io('/resident', {
    // A function, so that every new connection brings the newest token.
    auth: (give) => give({ protocol: protocolNumber, site, token: token(), ...languageOf(location.search) }),
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    timeout: connectWithin,
    reconnectionDelay: 1_000,
    reconnectionDelayMax: 5_000,
    randomizationFactor: 0.5,
  });
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const redial = () => {
    clearTimeout(waiting);
    socket.disconnect().connect();
  };
  const redialIn = (wait: number) => {
    clearTimeout(waiting);
    waiting = setTimeout(redial, wait);
  };

  socket.on('connect', () => {
    clearTimeout(waiting);
    hear();
    news.connected();
  });
  socket.on('disconnect', (reason) => {
    news.disconnected();
    // Socket.IO comes back by itself from a broken line, but not when the server hung up on purpose (a restart).
    if (!socket.active && reason !== 'io client disconnect') redialIn(between(timing.afterHangUp));
  });
  socket.on('connect_error', (error: Error & { data?: Refusal }) => {
    news.disconnected();
    if (socket.active) return;
    if (error.data !== undefined && finalRefusals.has(error.data.code)) news.refused(error.data);
    else redialIn(between(timing.afterHangUp));
  });
  // Until then the line is as good as ever: what is sent meanwhile still arrives.
  socket.on('server.stopping', ({ reconnectAfter }) => redialIn(reconnectAfter));
  socket.io.on('ping', hear);
  socket.onAny(hear);
  for (const name of Object.keys(heard) as (keyof Heard)[]) {
    // The pair of name and handler comes from one map, which TypeScript cannot follow through a loop.
    socket.on(name, heard[name]);
  }

  return {
    connected: () => socket.connected,
    quietFor: () => Date.now() - heardAt,
    redial,
    async send(name, payload, within = answerWithin) {
      if (!socket.connected) return null;
      try {
        // Socket.IO's types cannot choose one command's reply by a generic name; the signature of `send` can.
        const ask = socket.timeout(within) as unknown as { emitWithAck(name: string, payload: unknown): Promise<never> };
        const answer = await ask.emitWithAck(name, payload);
        hear();
        return answer;
      } catch {
        // Still "connected" and yet no answer: the line is dead one way. A new one is cheaper than waiting for that to show.
        if (socket.connected) redialIn(between(timing.afterSilence));
        return null;
      }
    },
  };
};
