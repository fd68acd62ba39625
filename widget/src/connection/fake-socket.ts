type Hear = (payload?: unknown) => void;

/** Socket.IO's socket as far as the line uses it, moved by a test. Commands are answered at once while it is connected. */
export const fakeSocket = () => {
  const ears = new Map<string, Hear>();
  const tell = (name: string, payload?: unknown) => ears.get(name)?.(payload);
  const socket = {
    connected: false,
    active: true,
    /** How often the page dialled of its own accord. */
    dialled: 0,
    io: { on: () => undefined },
    on: (name: string, hear: Hear) => void ears.set(name, hear),
    onAny: () => undefined,
    timeout: () => ({ emitWithAck: async () => ({ ok: true }) }),
    disconnect() {
      socket.active = false;
      socket.breaks('io client disconnect');
      return socket;
    },
    connect() {
      socket.active = true;
      socket.dialled += 1;
      return socket;
    },
    comes() {
      socket.connected = true;
      tell('connect');
    },
    breaks(reason: string) {
      if (!socket.connected) return;
      socket.connected = false;
      tell('disconnect', reason);
    },
    hears: tell,
  };
  return socket;
};
