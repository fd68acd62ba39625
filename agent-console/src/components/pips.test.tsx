import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { words } from '../inbox/words.ts';
import { Pips } from './pips.tsx';

afterEach(cleanup);

it('G5 counts chats among seats, and says so plainly where idle ones or a surge make them more', () => {
  const drawn = (load: number, capacity: number) => render(<Pips load={load} capacity={capacity} />).container;
  expect(drawn(2, 3).textContent).toBe(' 2 of 3');
  const more = drawn(4, 3);
  expect(more.textContent).toBe(' 4, 3 at once');
  expect(more.querySelectorAll('.pip-full')).toHaveLength(4);
  expect([words.full(2, 3), words.full(4, 3)]).toEqual(['2 of 3 chats', '4 chats, 3 at once']);
});
