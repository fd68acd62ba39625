import { timingSafeEqual } from 'node:crypto';

/** Compares secrets in a time that says nothing about them. */
export const sameKey = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};
