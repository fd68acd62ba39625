import { sql } from 'kysely';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { groupCommits } from './group-commit.ts';
import { kyselyOn } from './sqlite-connection.ts';
import { StoreFailure, type Tx } from './store.ts';

describe('units of work in groups', () => {
  let handle: Database.Database;
  let order: string[];
  let flushes: (() => void)[];
  let failing: Error | null;
  let transaction: ReturnType<typeof groupCommits>['transaction'];
  beforeEach(() => {
    handle = new Database(':memory:');
    handle.exec('create table kept (name text primary key)');
    [order, flushes, failing] = [[], [], null];
    let writes = 0;
    const flush = () =>
      new Promise<void>((resolve, reject) => {
        // Only what is committed can be flushed.
        order.push(handle.inTransaction ? 'flush too early' : 'flush');
        flushes.push(() => (failing ? reject(failing) : resolve()));
      });
    ({ transaction } = groupCommits(
      handle,
      kyselyOn(handle, () => writes++),
      { flush, writes: () => writes },
    ));
  });
  afterEach(() => void handle.close());

  const keep = (name: string) => async (tx: Tx) => {
    await sql`insert into kept values (${name})`.execute(tx);
    return name;
  };
  const kept = () => (handle.prepare('select name from kept order by name').all() as { name: string }[]).map((row) => row.name);
  const turns = async () => {
    for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve));
  };
  const flushed = () => flushes.splice(0).forEach((done) => done());

  it('T2 flushes what arrives together once, answers nobody before that, and takes what comes meanwhile next', async () => {
    const answered = (name: string) => transaction(keep(name)).then((answer) => order.push(answer));
    const first = ['a', 'b', 'c'].map(answered);
    await turns();
    const next = answered('d');
    await turns();
    expect([order, kept()]).toEqual([['flush'], ['a', 'b', 'c']]);
    flushed();
    await Promise.all(first);
    await turns();
    expect([order, kept()]).toEqual([
      ['flush', 'a', 'b', 'c', 'flush'],
      ['a', 'b', 'c', 'd'],
    ]);
    flushed();
    await next;
  });

  it('T3 takes back a unit that failed after it had written, and that one alone', async () => {
    const units = [
      transaction(keep('a')),
      transaction(async (tx) => {
        await keep('b')(tx);
        throw new Error('refused');
      }),
      transaction(keep('c')),
      transaction(keep('a')),
    ];
    const settled = Promise.allSettled(units);
    await turns();
    flushed();
    expect((await settled).map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected']);
    expect(kept()).toEqual(['a', 'c']);
  });

  it('T4 promises nothing any more once the disk has failed to flush', async () => {
    failing = new Error('EIO');
    const unit = transaction(keep('a'));
    const refused = expect(unit).rejects.toThrow('The disk did not keep what was written');
    await turns();
    flushed();
    await refused;
    await expect(transaction(keep('b'))).rejects.toBeInstanceOf(StoreFailure);
  });
});
