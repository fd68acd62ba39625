import { statfs } from 'node:fs/promises';
import type { Deps } from '../app/deps.ts';
import { putProbe } from '../store/probe.ts';

/** How many bytes must be free where an embedded database lies: below this it may stop at any message. */
const roomNeeded = 64 * 1024 * 1024;
/** An answer stands for so long, however many ask. */
const answerStands = 2_000;
const timeLimit = 2_000;

export type ReadyReport = {
  ok: boolean;
  parts: { store: 'ok' | 'failed'; live: 'ok' | 'degraded'; disk: 'ok' | 'full' };
  /** A sentence for each part that is not ok. */
  why: string[];
};

export type Readiness = {
  check: () => Promise<ReadyReport>;
  /** From now on this process is not ready: it is about to stop. */
  stopping: () => void;
};

/**
 * Whether this process should be sent residents. `folder` holds an embedded database; null where the database has a disk of its own elsewhere.
 * Live alone never makes a process unready: every process would be at once, and each of them still serves its own callers.
 */
export function readiness(deps: Pick<Deps, 'store' | 'live' | 'clock'>, folder: string | null): Readiness {
  let stops = false;
  const store = shared(oneAtATime(() => deps.store.transaction((tx) => putProbe(tx, deps.clock()))));
  const disk = shared(() => freeBytes(folder));

  return {
    stopping: () => void (stops = true),
    async check() {
      const [kept, free] = await Promise.all([store(), disk()]);
      const live = deps.live.healthy();
      const why: string[] = [];
      if (stops) why.push('The server is stopping.');
      if (!kept) why.push('The database did not keep a row within 2 seconds.');
      if (free < roomNeeded) why.push(`The disk of FRONTDESK_DATA has ${Math.floor(free / 1024 / 1024)} MB free, and needs 64 MB.`);
      const ok = why.length === 0;
      if (!live) why.push('Redis cannot be reached: this process tells its own callers alone, and the others catch up.');
      return { ok, parts: { store: kept ? 'ok' : 'failed', live: live ? 'ok' : 'degraded', disk: free < roomNeeded ? 'full' : 'ok' }, why };
    },
  };
}

/** The answer of `ask`, asked anew at most every two seconds. */
function shared<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: { at: number; answer: Promise<T> } | null = null;
  return () => {
    if (!asked || performance.now() - asked.at > answerStands) asked = { at: performance.now(), answer: ask() };
    return asked.answer;
  };
}

/** Whether work is done, without an error, before its time is up. Work that hangs is waited for again, not begun again. */
function oneAtATime(begin: () => Promise<unknown>): () => Promise<boolean> {
  let underWay: Promise<boolean> | null = null;
  return async () => {
    underWay ??= begin()
      .then(
        () => true,
        () => false,
      )
      .finally(() => void (underWay = null));
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), timeLimit);
    });
    return Promise.race([underWay, late]).finally(() => clearTimeout(timer));
  };
}

async function freeBytes(folder: string | null): Promise<number> {
  if (folder === null) return Infinity;
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    // A folder that is not there has no room.
    return 0;
  }
}
