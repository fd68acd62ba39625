import type { AdvisorCommands, AdvisorServerToClient } from '@frontdesk/shared/advisor-protocol';
import type { Reply } from '@frontdesk/shared/commands';
import { protocolNumber } from '@frontdesk/shared/limits';
import { io } from 'socket.io-client';
import type { Ask, CommandName } from './ask.ts';
import { notSent } from './ask.ts';
import type { DeskEvent } from './desk-event.ts';
import { eventNames } from './desk-event.ts';

const answerWithin = 8_000;
/** One that is closed before its first word would otherwise be waited for for 20 s. */
const connectWithin = 10_000;
/** Spread, so that a restart of the server is not followed by everybody at once. */
const afterHangUp = { least: 1_000, most: 5_000 };
const between = ({ least, most }: typeof afterHangUp) => least + Math.random() * (most - least);

export type DeskListener = {
  /** A connection stands, the first or a later one: what was missed has to be fetched. */
  up: () => void;
  down: () => void;
  heard: (event: DeskEvent) => void;
  /** The server will not have this page. No further attempt is made. */
  refused: (code: 'notSignedIn' | 'outOfDate', message: string) => void;
};

export type DeskSocket = { ask: Ask; close: () => void };
type Refusal = Error & { data?: { code?: string; message?: string } };

export const openDesk = (key: string, listener: DeskListener): DeskSocket => {
  const socket = io('/advisor', {
    auth: { protocol: protocolNumber, key },
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    timeout: connectWithin,
    reconnectionDelay: 500,
    reconnectionDelayMax: 5_000,
  });
  let knocking: ReturnType<typeof setTimeout> | undefined;
  // Socket.IO tries again by itself after a lost transport, but not after the server said no or closed the connection.
  const knockIn = (wait: number) => {
    clearTimeout(knocking);
    knocking = setTimeout(() => socket.disconnect().connect(), wait);
  };
  const close = () => {
    clearTimeout(knocking);
    socket.off();
    socket.disconnect();
  };

  socket.on('connect', () => {
    clearTimeout(knocking);
    listener.up();
  });
  socket.on('disconnect', (reason) => {
    listener.down();
    if (!socket.active && reason !== 'io client disconnect') knockIn(between(afterHangUp));
  });
  // Until then the line is as good as ever: what is sent meanwhile still arrives.
  socket.on('server.stopping', ({ reconnectAfter }: Parameters<AdvisorServerToClient['server.stopping']>[0]) => knockIn(reconnectAfter));
  socket.on('connect_error', (error: Refusal) => {
    const code = error.data?.code;
    if (code === 'notSignedIn' || code === 'outOfDate') {
      close();
      listener.refused(code, error.data?.message ?? '');
    } else if (!socket.active) knockIn(between(afterHangUp));
  });
  for (const name of eventNames) {
    socket.on(name, (payload: object) => {
      // The listener is added by the event's own name, so name and payload belong together.
      listener.heard({ ...payload, type: name, heardAt: Date.now() } as DeskEvent);
    });
  }

  const ask: Ask = async <K extends CommandName>(name: K, payload: unknown) => {
    if (!socket.connected) return notSent;
    try {
      return (await socket.timeout(answerWithin).emitWithAck(name, payload)) as Reply<AdvisorCommands[K]>;
    } catch {
      return notSent;
    }
  };
  return { ask, close };
};
