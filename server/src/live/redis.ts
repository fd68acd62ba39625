import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { limitsByBucket, type Limits } from './limits-by-bucket.ts';
import { listeners } from './listeners.ts';
import type { Envelope, Live } from './live.ts';
import { redisFanOut } from './redis-fan-out.ts';
import { redisHealth } from './redis-health.ts';
import { redisLimits } from './redis-limits.ts';
import { keepLink, type Duty, type Link } from './redis-link.ts';
import { redisPresence } from './redis-presence.ts';
import { cannotUse, evicts, readPlace, tryRedis } from './redis-start.ts';
import { redisTimes, type RedisTimes } from './redis-times.ts';
import { within } from './within.ts';

export type RedisOptions = {
  times?: RedisTimes;
  /** Told, in a sentence, what whoever runs the server should know. No sentence holds a password. */
  warn?: (sentence: string) => void;
};

/**
 * Live for several processes, which meet in Redis. This process's own sockets are served at once and without it.
 * Rejects with LiveFailure when Redis cannot be used at the start; afterwards its loss is borne and made good.
 */
export async function openRedis(url: string, limits: Limits = limitsByBucket, options: RedisOptions = {}): Promise<Live> {
  const { times = redisTimes, warn = () => undefined } = options;
  const place = readPlace(url, times.start);
  const policy = evicts(await tryRedis(place, times.start));
  if (policy) warn(`Redis at ${place.where} may drop keys that are in use (maxmemory-policy ${policy}). Set it to noeviction.`);

  const processId = randomUUID();
  const envelopes = listeners<[Envelope]>();
  const catchUps = listeners<[]>();
  const health = redisHealth(place.where);
  const fanOut = redisFanOut(processId, place.database, times, { envelope: envelopes.tell, peerReturned: catchUps.tell });
  const presence = redisPresence(processId, times, () => commands);

  const link = (duty: Duty): Link => keepLink(place, times, duty, health.weigh);
  const commands = link({
    begin: presence.begin,
    round: async (client) => {
      await pause(times.beat);
      await Promise.all([presence.beat(client), fanOut.trim(client)]);
    },
  });
  const links = [commands, link(fanOut.envelopes), link(fanOut.typing)];
  health.watch(links);

  let closed = false;
  async function close(): Promise<void> {
    if (closed) return;
    closed = true;
    envelopes.clear();
    catchUps.clear();
    health.close();
    await presence.leave();
    await Promise.all(links.map((one) => one.close()));
  }

  // Redis took the first connection; what it refuses these is a matter of rights.
  await within(times.start, health.returned()).catch(async () => {
    const trouble = health.trouble();
    await close();
    throw cannotUse(place, trouble);
  });
  // What this process published while it was away, pages on the others missed too.
  health.onReturn(() => {
    catchUps.tell();
    fanOut.announceReturn(commands);
  });
  return {
    publish(envelope) {
      if (closed) return;
      envelopes.tell(envelope);
      fanOut.send(commands, envelope);
    },
    subscribe: envelopes.add,
    arrived: (staffId, socketId) => presence.arrived('staff', staffId, socketId),
    left: presence.staffLeft,
    present: presence.present,
    residentArrived: (key, socketId) => presence.arrived('residents', key, socketId),
    residentLeft: presence.residentLeft,
    residentThere: presence.residentThere,
    take: redisLimits(limits, commands),
    healthy: health.healthy,
    trouble: health.said,
    onReturn: catchUps.add,
    close,
  };
}
