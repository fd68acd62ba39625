const letters = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';

/** `number` in base 64, eight letters of it; their order is that of the numbers. */
const inOrder = (number: number): string => Array.from({ length: 8 }, (_, place) => letters[Math.floor(number / 64 ** (7 - place)) % 64]).join('');

/**
 * A new clientMessageId: the time, then 96 random bits, in 24 letters. Ids of one time are neighbours in the database's index, so that a group of messages
 * changes one page of it and not one each. `now` in epoch milliseconds; a wrong clock does no harm. `random`: 16 bytes. (Pages without https have no
 * `crypto.randomUUID`.)
 */
export const newMessageId = (now: number, random: Uint8Array): string => inOrder(now) + Array.from(random, (byte) => letters[byte & 63]).join('');
