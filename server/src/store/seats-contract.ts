import { expect, it } from 'vitest';
import { claimSeat, releaseSeat } from './staff.ts';
import type { Store } from './store.ts';

/** What every engine must do with the seats that teams have on top of people's own: part of store-contract.ts, whose Sam is of the general team and has three. */
export function seatsContract(store: () => Store): void {
  it('SU3 gives racers the seats that teams have on top of their own as well, the most that apply and no others', async () => {
    const extras = [
      { teamIds: ['general', 'x'], seats: 2 },
      { teamIds: ['general'], seats: 1 },
      { teamIds: ['x'], seats: 9 },
    ];
    const claims = await Promise.all(Array.from({ length: 20 }, () => store().transaction((tx) => claimSeat(tx, 'sam', extras))));
    expect(claims.filter(Boolean)).toHaveLength(5);
    // When they are no more, nothing is claimed until fewer than one's own are in use.
    for (let n = 0; n < 2; n++) await store().transaction((tx) => releaseSeat(tx, 'sam'));
    expect(await store().transaction((tx) => claimSeat(tx, 'sam'))).toBe(false);
    await store().transaction((tx) => releaseSeat(tx, 'sam'));
    expect(await store().transaction((tx) => claimSeat(tx, 'sam'))).toBe(true);
  });
}
