import type { Role } from '@frontdesk/shared/vocabulary.ts';
import { rules } from '../../domain/rules.ts';
import { addStaff } from '../../store/staff.ts';
import type { Store } from '../../store/store.ts';
import { newId } from '../deps.ts';
import { hashPassword } from './passwords.ts';

export type NewUser = { email: string; firstName: string; lastName: string; role: Role; teamIds: string[]; password: string };

/** Answers false when the address is taken. The password is at least ten characters: checked where it is typed. */
export const addUser = async (store: Store, now: number, user: NewUser): Promise<boolean> => (await addUsers(store, now, [user])).length === 0;

/** Adds everyone or, where an address is taken or given twice, nobody: answers those addresses. */
export async function addUsers(store: Store, now: number, users: readonly NewUser[]): Promise<string[]> {
  const hashed = await Promise.all(users.map(async (user) => ({ user, hash: await hashPassword(user.password) })));
  return store
    .transaction(async (tx) => {
      const taken: string[] = [];
      for (const { user, hash } of hashed) {
        const { email, firstName, lastName, role, teamIds } = user;
        const row = { id: newId(), email, first_name: firstName, last_name: lastName, role, password_hash: hash, created_at: now };
        if (!(await addStaff(tx, { ...row, teamIds, capacity: rules.defaultCapacity }))) taken.push(email);
      }
      if (taken.length > 0) throw new Taken(taken);
      return [];
    })
    .catch((error: unknown) => {
      if (error instanceof Taken) return error.emails;
      throw error;
    });
}

/** Undoes the unit of work that it is thrown in. */
class Taken extends Error {
  constructor(readonly emails: string[]) {
    super(`Addresses that are taken: ${emails.join(', ')}.`);
  }
}
