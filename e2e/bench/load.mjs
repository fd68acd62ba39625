// Two kinds of load: as fast as answers come back, and so many a second whether they come back or not.
export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
export const rounded = (value, digits = 2) => (value === null ? null : Number(value.toFixed(digits)));

function milliseconds(took) {
  took.sort((a, b) => a - b);
  const at = (share) => rounded(took[Math.floor(took.length * share)] ?? 0);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

async function timed(send, took) {
  const start = performance.now();
  await send();
  took.push(performance.now() - start);
}

/** Keeps `inFlight` sends going; answers how many a second came back, how long they took, and the server's processor time for each. */
export async function flatOut(server, sends, { seconds, inFlight }) {
  const took = [];
  let next = 0;
  const cpu = server.cpu();
  const begun = performance.now();
  const end = begun + seconds * 1000;
  await Promise.all(
    Array.from({ length: inFlight }, async () => {
      while (performance.now() < end) await timed(sends[next++ % sends.length], took);
    }),
  );
  return {
    perSecond: Math.round(took.length / ((performance.now() - begun) / 1000)),
    serverMicroseconds: cpu === null ? null : Math.round(((server.cpu() - cpu) * 1000) / took.length),
    ms: milliseconds(took),
  };
}

/** Begins `perSecond` sends a second, evenly; late answers make nothing wait, so that a slow server cannot hide. */
export async function steadily(server, sends, { seconds, perSecond }) {
  const took = [];
  const sending = [];
  const cpu = server.cpu();
  const begun = performance.now();
  for (let n = 0; n < seconds * perSecond; n++) {
    const due = begun + (n * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    sending.push(timed(sends[n % sends.length], took));
  }
  await Promise.all(sending);
  return {
    asked: perSecond,
    perSecond: Math.round(took.length / ((performance.now() - begun) / 1000)),
    serverBusy: cpu === null ? null : rounded((server.cpu() - cpu) / (performance.now() - begun)),
    ms: milliseconds(took),
  };
}
