import { expect, it } from 'vitest';
import { mark } from './markup.ts';

const chosen = ({ text, from, to }: ReturnType<typeof mark>) => [text, text.slice(from, to)];

it('V60 puts bold, a link or a list around what is selected, or a sample where nothing is', () => {
  expect(chosen(mark('bold', 'Ring us now.', 5, 7, 'bold'))).toEqual(['Ring **us** now.', 'us']);
  expect(chosen(mark('bold', 'Ring  now.', 5, 5, 'bold'))).toEqual(['Ring **bold** now.', 'bold']);
  expect(chosen(mark('link', 'See here.', 4, 8, 'words'))).toEqual(['See [here](https://).', 'here']);
  expect(chosen(mark('list', '', 0, 0, 'first'))).toEqual(['- first', 'first']);
  expect(chosen(mark('list', 'Bring:\none\ntwo', 7, 14, 'first'))).toEqual(['Bring:\n\n- one\n- two', 'one\n- two']);
  expect(chosen(mark('list', 'Bring: after', 6, 6, 'first'))[0]).toBe('Bring:\n\n- first\n\n after');
});
