import pg from 'pg';
import { explainPostgres, placeOf } from './postgres-problems.ts';
import { StoreFailure } from './store.ts';

/** Any number that no other program would choose; PostgreSQL keeps these locks by database. */
const lockNumber = 7_262_305_118;
const lookEvery = 1_000;
/** In milliseconds. A process that was killed is let go of by PostgreSQL within this. */
const usualPatience = 5_000;

/**
 * Says to other processes on the same database how this one works: `alone` without Redis, or together with others. Two that would not know of each other's
 * connections do not start. The lock goes with the process; when its connection breaks it is taken again, and `lost` is told when somebody else has it then.
 * Answers how to let go; rejects with StoreFailure.
 */
export async function holdDatabase(url: string, alone: boolean, lost: (sentence: string) => void, patience = usualPatience): Promise<() => Promise<void>> {
  let over = false;
  let client: pg.Client | null = null;

  async function take(): Promise<boolean> {
    const next = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 5_000, application_name: 'frontdesk lock' });
    next.on('error', () => void again(next));
    await next.connect();
    const { rows } = await next.query<{ held: boolean }>(`select pg_try_advisory_lock${alone ? '' : '_shared'}($1) as held`, [lockNumber]);
    if (rows[0]?.held === true && !over) client = next;
    else await next.end();
    return client === next;
  }

  async function again(broken: pg.Client): Promise<void> {
    if (client !== broken) return;
    client = null;
    while (!over) {
      const held = await take().catch(() => null);
      if (held === true) return;
      if (held === false) return lost(refusal(url, alone));
      await new Promise((resolve) => setTimeout(resolve, lookEvery).unref());
    }
  }

  try {
    for (const deadline = performance.now() + patience; !(await take());) {
      if (performance.now() > deadline) throw new StoreFailure(refusal(url, alone));
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  } catch (error) {
    throw explainPostgres(error, url);
  }
  return async () => {
    over = true;
    await client?.end();
  };
}

const refusal = (url: string, alone: boolean): string =>
  alone
    ? `Another Frontdesk process uses ${placeOf(url)} already. Stop it, or give all of them the same REDIS_URL.`
    : `A Frontdesk process without REDIS_URL uses ${placeOf(url)}. Stop it, or give it the same REDIS_URL.`;
