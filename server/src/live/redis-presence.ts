import { attendance, type Attendance } from './attendance.ts';
import type { RedisClient } from './redis-client.ts';
import type { Link } from './redis-link.ts';
import type { RedisTimes } from './redis-times.ts';

const processes = 'frontdesk:processes';
type Kind = 'staff' | 'residents';
const prefix = (kind: Kind): string => `frontdesk:${kind}:`;
/** Always in a process's set, so that the set exists while nobody is in it. */
const marker = '';

/** Everyone on other processes, behind 1, or 0 when Redis no longer knows this process: then it was emptied, and others are missing too. */
const everyoneElse = `
  local found = { 0 }
  for _, process in ipairs(redis.call('SMEMBERS', KEYS[1])) do
    if process == ARGV[1] then
      found[1] = 1
    else
      local members = redis.call('SMEMBERS', ARGV[2] .. process)
      if #members == 0 then redis.call('SREM', KEYS[1], process) end
      for _, member in ipairs(members) do found[#found + 1] = member end
    end
  end
  return found`;

/** Takes someone off this process. 1 when they are on another, 0 when not, -1 when Redis was emptied and cannot know. */
const leaveAndLook = `
  redis.call('SREM', ARGV[2] .. ARGV[1], ARGV[3])
  local known = -1
  for _, process in ipairs(redis.call('SMEMBERS', KEYS[1])) do
    if process == ARGV[1] then
      known = 0
    elseif redis.call('SISMEMBER', ARGV[2] .. process, ARGV[3]) == 1 then
      return 1
    end
  end
  return known`;

/**
 * Who is connected where: for each process a set of staff and a set of residents in Redis, which Redis forgets when the process gives no beat.
 * What this process has is always answered from its own tables.
 */
export function redisPresence(processId: string, times: RedisTimes, link: () => Link) {
  const here: Record<Kind, Attendance> = { staff: attendance(), residents: attendance() };
  /** The staff of other processes as Redis last told them, and when (monotonic milliseconds). */
  let known: ReadonlySet<string> = new Set();
  let knownAt = -Infinity;
  /** Until then others may not have written themselves into a Redis that lost everything. */
  let settledAt = -Infinity;
  let begun = false;
  const keyOf = (kind: Kind): string => prefix(kind) + processId;
  const settle = (): void => void (settledAt = performance.now() + times.silence + times.redial);

  /** Writes everyone here into Redis anew. */
  function writeAll(client: RedisClient): Promise<unknown> {
    const all = client.multi().sAdd(processes, processId);
    for (const kind of ['staff', 'residents'] as const) {
      const key = keyOf(kind);
      all
        .del(key)
        .sAdd(key, [marker, ...here[kind].keys()])
        .pExpire(key, times.forget);
    }
    return all.exec();
  }

  /** Keeps what Redis has of this process alive, and writes it anew where it is not what it should be. */
  async function beat(client: RedisClient): Promise<void> {
    const expected = [here.staff.size(), here.residents.size()].map((size) => size + 1);
    const staff = keyOf('staff');
    const residents = keyOf('residents');
    const [added, staffKept, staffCount, residentsKept, residentCount] = await client
      .multi()
      .sAdd(processes, processId)
      .pExpire(staff, times.forget)
      .sCard(staff)
      .pExpire(residents, times.forget)
      .sCard(residents)
      .execTyped();
    const emptied = added === 1 || staffKept === 0 || residentsKept === 0;
    if (emptied) settle();
    if (emptied || staffCount !== expected[0] || residentCount !== expected[1]) await writeAll(client);
  }

  async function arrived(kind: Kind, who: string, socketId: string): Promise<void> {
    if (!here[kind].arrived(who, socketId)) return;
    await link().ask((client) => client.multi().sAdd(keyOf(kind), who).pExpire(keyOf(kind), times.forget).exec());
  }

  /** Whether someone who is not here is on another process; undefined when that cannot be known. */
  async function elsewhere(kind: Kind, who: string): Promise<boolean | undefined> {
    const options = { keys: [processes], arguments: [processId, prefix(kind), who] };
    const answer = await link().ask((client) => client.eval(leaveAndLook, options));
    if (answer === 1) return true;
    return answer === 0 && performance.now() > settledAt ? false : undefined;
  }

  async function staffElsewhere(): Promise<ReadonlySet<string>> {
    const options = { keys: [processes], arguments: [processId, prefix('staff')] };
    const answer = await link().ask((client) => client.eval(everyoneElse, options));
    const remembered = performance.now() < knownAt + times.remember ? known : new Set<string>();
    if (!Array.isArray(answer)) return remembered;
    const [whole, ...told] = answer as [number, ...string[]];
    if (whole === 0) settle();
    const staff = new Set(told.filter((member) => member !== marker));
    if (performance.now() < settledAt) return new Set([...remembered, ...staff]);
    known = staff;
    knownAt = performance.now();
    return staff;
  }

  return {
    beat,
    /** For each new connection. After a break Redis may have lost everything, and others may not be back yet. */
    async begin(client: RedisClient): Promise<void> {
      if (begun) settle();
      await writeAll(client);
      begun = true;
    },
    arrived,
    async staffLeft(staffId: string, socketId: string): Promise<boolean> {
      if (!here.staff.left(staffId, socketId)) return false;
      return !((await elsewhere('staff', staffId)) ?? (await staffElsewhere()).has(staffId));
    },
    present: async (): Promise<ReadonlySet<string>> => new Set([...(await staffElsewhere()), ...here.staff.keys()]),
    /** True when it cannot be known: leaving begins a wait, after which it is asked again whether they are there. */
    residentLeft: async (key: string, socketId: string): Promise<boolean> => here.residents.left(key, socketId) && (await elsewhere('residents', key)) !== true,
    /** True when it cannot be known: nobody loses their place in a queue because Redis is away. */
    residentThere: async (key: string): Promise<boolean> => here.residents.has(key) || ((await elsewhere('residents', key)) ?? true),
    /** Takes this process and everyone on it out of Redis. */
    async leave(): Promise<void> {
      here.staff.clear();
      here.residents.clear();
      await link().ask((client) =>
        client
          .multi()
          .sRem(processes, processId)
          .del([keyOf('staff'), keyOf('residents')])
          .exec(),
      );
    },
  };
}
