import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to Redis that tests can break. */
export type Proxy = {
  port: number;
  /** Ends every connection and takes no more, until `mend`. */
  cut: () => void;
  /** Goes silent without ending anything, as a pulled cable does. */
  hold: () => void;
  /** Takes new connections. Those that were silent stay so: after a long break the way back is often forgotten. */
  mend: () => void;
  close: () => Promise<void>;
};

export async function openProxy(target: number): Promise<Proxy> {
  const sockets = new Set<Socket>();
  let state: 'open' | 'cut' | 'held' = 'open';
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    if (state === 'held') socket.pause();
  };
  const server = createServer((near) => {
    if (state === 'cut') return void near.destroy();
    const far = connect(target, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on('data', (data) => other.write(data));
      one.on('close', () => other.destroy());
      keep(one);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = () => {
    state = 'cut';
    sockets.forEach((socket) => socket.destroy());
  };
  return {
    port: (server.address() as AddressInfo).port,
    cut,
    hold() {
      state = 'held';
      sockets.forEach((socket) => socket.pause());
    },
    mend: () => void (state = 'open'),
    async close() {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
