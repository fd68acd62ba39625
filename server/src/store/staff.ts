import type { Role, Status } from '@frontdesk/shared/vocabulary.ts';
import { fixedQuery } from './fixed-query.ts';
import type { Tx } from './store.ts';
import type { StaffTable, Versioned } from './schema.ts';

export type Staff = { id: string; email: string; firstName: string; lastName: string; role: Role; teamIds: string[]; skills: string[]; languages: string[] };
export type Presence = {
  staffId: string;
  status: Status;
  statusSince: number;
  capacity: number;
  load: number;
  /** Hundredths of a seat that idle chats leave free. */
  relief: number;
  lastAcceptedAt: number;
  cooldownUntil: number;
  /** Calls that the telephone system reported, or that they are kept for. */
  calls: number;
};
export type StaffWithPresence = Staff & { presence: Presence };

type NewStaff = Omit<StaffTable, 'disabled_at' | keyof Versioned> & { teamIds: string[]; capacity: number };

/** Answers false when the e-mail address is taken. */
export async function addStaff(tx: Tx, { teamIds, capacity, ...row }: NewStaff): Promise<boolean> {
  const added = await tx
    .insertInto('staff')
    .values({ ...row, email: row.email.toLowerCase(), disabled_at: null })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added) return false;
  await tx
    .insertInto('presence')
    .values({ staff_id: row.id, status: 'offline', status_since: row.created_at, capacity, load: 0, last_accepted_at: 0 })
    .execute();
  for (const teamId of teamIds) await tx.insertInto('membership').values({ staff_id: row.id, team_id: teamId }).execute();
  return true;
}

/** How many people can sign in. */
export async function countStaff(tx: Tx): Promise<number> {
  const row = await tx
    .selectFrom('staff')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** For signing in alone: the hash goes nowhere else. */
export async function findLogin(tx: Tx, email: string): Promise<{ id: string; passwordHash: string } | undefined> {
  const row = await tx
    .selectFrom('staff')
    .select(['id', 'password_hash'])
    .where('email', '=', email.toLowerCase())
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  return row && { id: row.id, passwordHash: row.password_hash };
}

/** A new password, for someone who may then sign in (again). Answers their id, or undefined when there is nobody of that address. */
export async function setPassword(tx: Tx, email: string, passwordHash: string): Promise<string | undefined> {
  const row = await tx
    .updateTable('staff')
    .set({ password_hash: passwordHash, disabled_at: null })
    .where('email', '=', email.toLowerCase())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Those with these addresses can no longer sign in. Answers how many could before. */
export async function disableStaff(tx: Tx, emails: readonly string[], at: number): Promise<number> {
  const rows = await tx.updateTable('staff').set({ disabled_at: at }).where('email', 'in', emails).where('disabled_at', 'is', null).returning('id').execute();
  return rows.length;
}

function byStaff<R extends { staff_id: string }>(rows: readonly R[]): Map<string, R[]> {
  const found = new Map<string, R[]>();
  for (const row of rows) {
    const those = found.get(row.staff_id);
    if (those) those.push(row);
    else found.set(row.staff_id, [row]);
  }
  return found;
}

/** Everyone who may sign in, or those named, with their teams and what they have set. */
export async function listStaff(tx: Tx, ids?: readonly string[]): Promise<StaffWithPresence[]> {
  if (ids?.length === 0) return [];
  const rows = await tx
    .selectFrom('staff')
    .innerJoin('presence', 'presence.staff_id', 'staff.id')
    .select(['id', 'email', 'first_name', 'last_name', 'role'])
    .select(['status', 'status_since', 'capacity', 'load', 'relief', 'cooldown_until', 'last_accepted_at', 'calls'])
    .where('disabled_at', 'is', null)
    .$if(ids !== undefined, (query) => query.where('id', 'in', ids ?? []))
    .orderBy('first_name')
    .orderBy('id')
    .limit(2000)
    .execute();
  const memberships = await tx
    .selectFrom('membership')
    .selectAll()
    .$if(ids !== undefined, (query) => query.where('staff_id', 'in', ids ?? []))
    .execute();
  const abilities = await tx
    .selectFrom('ability')
    .selectAll()
    .$if(ids !== undefined, (query) => query.where('staff_id', 'in', ids ?? []))
    .execute();
  const teamsOf = byStaff(memberships);
  const abilitiesOf = byStaff(abilities);
  const namesOf = (id: string, kind: 'skill' | 'language') => (abilitiesOf.get(id) ?? []).filter((one) => one.kind === kind).map((one) => one.name);
  return rows.map((row) => ({
    id: row.id,
    email: row.email,
    firstName: row.first_name,
    lastName: row.last_name,
    role: row.role,
    teamIds: (teamsOf.get(row.id) ?? []).map((membership) => membership.team_id),
    skills: namesOf(row.id, 'skill'),
    languages: namesOf(row.id, 'language'),
    presence: {
      staffId: row.id,
      status: row.status,
      statusSince: row.status_since,
      capacity: row.capacity,
      load: row.load,
      relief: row.relief,
      cooldownUntil: Number(row.cooldown_until),
      lastAcceptedAt: row.last_accepted_at,
      calls: row.calls,
    },
  }));
}

export async function findStaff(tx: Tx, id: string): Promise<StaffWithPresence | undefined> {
  return (await listStaff(tx, [id]))[0];
}

const nameById = fixedQuery((tx, { id }: { id: string }) =>
  tx.selectFrom('staff').select('first_name').where('id', '=', id).where('disabled_at', 'is', null).limit(1),
);

/** What residents are told of someone who may sign in: all that an act in a chat needs. */
export async function findFirstName(tx: Tx, id: string): Promise<string | undefined> {
  return (await nameById(tx, { id })).rows[0]?.first_name;
}

/** Also of somebody who may no longer sign in. */
export async function findWholeName(tx: Tx, id: string): Promise<string | undefined> {
  const row = await tx.selectFrom('staff').select(['first_name', 'last_name']).where('id', '=', id).executeTakeFirst();
  return row && `${row.first_name} ${row.last_name}`;
}

/** Someone who may sign in, by id or email address. */
export async function findStaffNamed(tx: Tx, idOrEmail: string): Promise<StaffWithPresence | undefined> {
  const row = await tx
    .selectFrom('staff')
    .select('id')
    .where((eb) => eb.or([eb('id', '=', idOrEmail), eb('email', '=', idOrEmail.toLowerCase())]))
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  return row && findStaff(tx, row.id);
}

/** Keeps `statusSince` when the status stays the same. Another one ends a row of misses. */
export async function setStatus(tx: Tx, staffId: string, status: Status | undefined, at: number, capacity?: number): Promise<void> {
  if (status !== undefined) {
    const news = { status, status_since: at, misses: 0, cooldown_until: 0 };
    await tx.updateTable('presence').set(news).where('staff_id', '=', staffId).where('status', '!=', status).execute();
  }
  if (capacity !== undefined) await tx.updateTable('presence').set({ capacity }).where('staff_id', '=', staffId).execute();
}

/**
 * One guarded update, so that any number of racers get the seats there are and no more; what idle chats leave free counts, and so do the seats that members of
 * some teams have on top of their own, the most of them that apply. Answers whether a seat was had.
 */
export async function claimSeat(tx: Tx, staffId: string, extras: readonly { teamIds: readonly string[]; seats: number }[] = []): Promise<boolean> {
  const row = await tx
    .updateTable('presence')
    .set((eb) => ({ load: eb('load', '+', 1) }))
    .where('staff_id', '=', staffId)
    .where((eb) => {
      const fits = (seats: number) => eb(eb('load', '*', 100), '<=', eb(eb('capacity', '*', 100), '+', eb(eb.ref('relief'), '+', seats * 100 - 100)));
      const isOneOf = (teamIds: readonly string[]) =>
        eb.exists(eb.selectFrom('membership').select('team_id').where('membership.staff_id', '=', staffId).where('team_id', 'in', teamIds));
      return eb.or([fits(0), ...extras.map(({ teamIds, seats }) => eb.and([fits(seats), isOneOf(teamIds)]))]);
    })
    .returning('staff_id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function releaseSeat(tx: Tx, staffId: string): Promise<void> {
  await tx
    .updateTable('presence')
    .set((eb) => ({ load: eb('load', '-', 1) }))
    .where('staff_id', '=', staffId)
    .where('load', '>', 0)
    .execute();
}

/** `by`: hundredths of seats that chats which fell idle leave free, or take again. */
export async function relieve(tx: Tx, staffId: string, by: number): Promise<void> {
  await tx
    .updateTable('presence')
    .set((eb) => ({ relief: eb('relief', '+', by) }))
    .where('staff_id', '=', staffId)
    .execute();
}

export async function markAccepted(tx: Tx, staffId: string, at: number): Promise<void> {
  await tx.updateTable('presence').set({ last_accepted_at: at, misses: 0, cooldown_until: 0 }).where('staff_id', '=', staffId).execute();
}

/** One more miss in a row; with `awayAfter` of them, Away from now on, unless another status was set meanwhile. */
export async function markMissed(
  tx: Tx,
  staffId: string,
  at: number,
  { cooldownUntil, awayAfter }: { cooldownUntil: number; awayAfter: number },
): Promise<void> {
  const row = await tx
    .updateTable('presence')
    .set((eb) => ({ misses: eb('misses', '+', 1), cooldown_until: cooldownUntil }))
    .where('staff_id', '=', staffId)
    .returning(['misses', 'status'])
    .executeTakeFirst();
  if (!row || row.misses < awayAfter || row.status !== 'available') return;
  await tx.updateTable('presence').set({ status: 'away', status_since: at, misses: 0 }).where('staff_id', '=', staffId).execute();
}

export async function forgetMisses(tx: Tx, staffId: string): Promise<void> {
  await tx.updateTable('presence').set({ misses: 0 }).where('staff_id', '=', staffId).where('misses', '>', 0).execute();
}

/** Whole names of some people, those who may no longer sign in among them. */
export async function listNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)].slice(0, 1_000);
  if (wanted.length === 0) return new Map();
  const rows = await tx.selectFrom('staff').select(['id', 'first_name', 'last_name']).where('id', 'in', wanted).execute();
  return new Map(rows.map((row) => [row.id, `${row.first_name} ${row.last_name}`]));
}
