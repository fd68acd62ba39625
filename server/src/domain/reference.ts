/** Crockford's base 32: no I, L, O or U, so that a reference can be read out on the telephone. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A reference such as FD-4K7Q-2M from six random bytes. It names a conversation; it never gives access to one. */
export function reference(random: Uint8Array): string {
  const letters = Array.from(random.slice(0, 6), (byte) => alphabet[byte % 32] ?? '0').join('');
  return `FD-${letters.slice(0, 4)}-${letters.slice(4)}`;
}
