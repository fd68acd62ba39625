import type { Server } from 'socket.io';

/** What Engine.IO has of a connection, as far as it is used here. */
type Connection = { request: { socket: { cork(): void; uncork(): void } | null } };

/**
 * Packets that have waited for one connection go to the system in one write: by a profile, most of what sending costs is the write. Engine.IO says when it
 * is about to hand them over. (A page that began by polling has another connection by then; holding back the old one for a moment does nothing.)
 */
export function writeAtOnce(engine: Server['engine']): void {
  const events = engine as unknown as { on(event: 'flush', listener: (connection: Connection, packets: unknown[]) => void): void };
  events.on('flush', ({ request: { socket } }, packets) => {
    if (packets.length < 2 || !socket) return;
    socket.cork();
    process.nextTick(() => socket.uncork());
  });
}
