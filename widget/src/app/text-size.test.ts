import { expect, it } from 'vitest';
import { startTextSize } from './text-size.ts';

it('steps up to twice the size and back, and is remembered', () => {
  const root = document.createElement('html');
  let kept: string | null = null;
  const slot = { read: () => kept, write: (value: string | null) => void (kept = value) };
  const size = startTextSize(root, slot);
  for (let press = 0; press < 9; press += 1) size.larger();
  expect(root.style.fontSize).toBe('200%');
  const again = document.createElement('html');
  const next = startTextSize(again, slot);
  expect(again.style.fontSize).toBe('200%');
  for (let press = 0; press < 9; press += 1) next.smaller();
  expect(again.style.fontSize).toBe('');
  expect(kept).toBeNull();
});
