import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

type Cost = { N: number; r: number; p: number };
/** From OWASP's list of equally strong scrypt parameters, one that takes 32 MB and not 128, as several people sign in at once. */
const cost: Cost = { N: 2 ** 15, r: 8, p: 3 };
/** Node's own, a sixth of that: for the demo's people, whose password is on the screen. */
export const demoCost: Cost = { N: 2 ** 14, r: 8, p: 1 };
const maxmem = 64 * 1024 * 1024;
const keyLength = 32;

const derive = (password: string, salt: Buffer, { N, r, p }: Cost): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, keyLength, { N, r, p, maxmem }, (error, key) => (error ? reject(error) : resolve(key)));
  });

/** `scrypt$N$r$p$salt$key`, the last two in base64url. */
export async function hashPassword(password: string, { N, r, p }: Cost = cost): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, { N, r, p });
  return ['scrypt', N, r, p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** Takes as long for a wrong password as for a right one, and for somebody who is not there (`hash` undefined); the demo's people take less. */
export async function verifyPassword(password: string, hash: string | undefined): Promise<boolean> {
  const [, N, r, p, salt = '', key = ''] = (hash ?? '').split('$');
  const expected = Buffer.from(key, 'base64url');
  const derived = await (salt === ''
    ? derive(password, randomBytes(16), cost)
    : derive(password, Buffer.from(salt, 'base64url'), { N: Number(N), r: Number(r), p: Number(p) }));
  return expected.length === derived.length && timingSafeEqual(expected, derived);
}
