import type { PersonRecord } from '@frontdesk/shared/people-protocol.ts';
import type { Person } from '../../store/people.ts';
import { listNames } from '../../store/staff.ts';
import type { Tx } from '../../store/store.ts';
import { RefusedError } from '../refused.ts';

type Marked = { version: number; changedBy: string | null; changedAt: number | null };

/** Who changed each thing last, by whole name in place of id. */
export async function named<T extends Marked>(tx: Tx, all: readonly T[]): Promise<T[]> {
  const names = await listNames(
    tx,
    all.flatMap(({ changedBy }) => changedBy ?? []),
  );
  return all.map((one) => ({ ...one, changedBy: one.changedBy === null ? null : (names.get(one.changedBy) ?? 'Somebody who has left') }));
}

export function personView({ id, email, disabledAt, version, changedBy, changedAt, ...form }: Person): PersonRecord {
  return { id, email, form, disabledAt, version, changedBy, changedAt };
}

/** Throws RefusedError changedMeanwhile, with who and when, if what is there is not of the version that was read. */
export async function requireVersion(tx: Tx, there: Marked, version: number): Promise<void> {
  if (there.version === version) return;
  const [{ changedBy, changedAt } = there] = await named(tx, [there]);
  throw new RefusedError('changedMeanwhile', changedBy !== null && changedAt !== null ? { changed: { by: changedBy, at: changedAt } } : {});
}
