import type { Role } from '@frontdesk/shared/vocabulary.ts';
import { rules } from '../../domain/rules.ts';
import { addStaff } from '../../store/staff.ts';
import type { Store } from '../../store/store.ts';
import { newId } from '../deps.ts';
import { hashPassword } from './passwords.ts';

export type NewUser = { email: string; firstName: string; lastName: string; role: Role; teamIds: string[]; password: string };

/** Answers false when the address is taken. The password is at least ten characters: checked where it is typed. */
export async function addUser(store: Store, now: number, user: NewUser): Promise<boolean> {
  const hash = await hashPassword(user.password);
  const { email, role, teamIds } = user;
  return store.transaction((tx) =>
    addStaff(tx, {
      id: newId(),
      email,
      first_name: user.firstName,
      last_name: user.lastName,
      role,
      password_hash: hash,
      created_at: now,
      teamIds,
      capacity: rules.defaultCapacity,
    }),
  );
}
