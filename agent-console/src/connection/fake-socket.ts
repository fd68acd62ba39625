type Hear = (payload?: unknown) => void;

/** Socket.IO's socket as far as the console uses it, moved by a test. Commands are answered at once while it is connected. */
export const fakeSocket = () => {
  const ears = new Map<string, Hear>();
  const tell = (name: string, payload?: unknown) => ears.get(name)?.(payload);
  const line = {
    connected: false,
    active: true,
    /** How often the page dialled of its own accord. */
    dialled: 0,
    on: (name: string, hear: Hear) => void ears.set(name, hear),
    off: () => ears.clear(),
    timeout: () => ({ emitWithAck: async () => ({ ok: true }) }),
    disconnect() {
      line.active = false;
      line.breaks('io client disconnect');
      return line;
    },
    connect() {
      line.active = true;
      line.dialled += 1;
      return line;
    },
    comes() {
      line.connected = true;
      tell('connect');
    },
    breaks(reason: string) {
      if (!line.connected) return;
      line.connected = false;
      tell('disconnect', reason);
    },
    hangsUp() {
      line.active = false;
      line.breaks('io server disconnect');
    },
    hears: tell,
  };
  return line;
};
