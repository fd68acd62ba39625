import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPhoneNumber } from './phone-number.ts';

it('CB4 reads British numbers as people write them, and those of other countries with + or 00', () => {
  const read = (typed: string) => readPhoneNumber(typed);
  for (const typed of ['020 7946 0018', '(020) 7946-0018', ' 02079460018 ', '+44 20 7946 0018', '0044 20 7946 0018', '+44 (0)20 7946 0018'])
    expect(read(typed)).toEqual({ number: '+442079460018' });
  expect(read('020 7946 0018 ext 3')).toEqual({ number: '+442079460018;ext=3' });
  expect(read('+33 1 42 68 53 00')).toEqual({ number: '+33142685300' });
  expect(read('0300 123 1234')).toEqual({ number: '+443001231234' });
});

it('CB4 refuses what is no number, emergency and short numbers, and what is dear to ring', () => {
  for (const typed of ['', 'ring me', '999', '112', '101', '105', '118118', '12345678', '07700900', '020 7946 0018 or 0161 496 0123', '+999 123456789'])
    expect(readPhoneNumber(typed)).toEqual({ refused: 'phoneNotReal' });
  for (const typed of ['0901 234 5678', '0871 123 4567', '070 1234 5678', '+1 900 555 1234'])
    expect(readPhoneNumber(typed)).toEqual({ refused: 'phoneNotRung' });
});

it('CB4 answers whatever is typed, and what it reads it reads again as itself', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789+ ()-;ext'), maxLength: 40 });
  fc.assert(
    fc.property(fc.oneof(fc.string({ maxLength: 40 }), digits), (typed) => {
      const read = readPhoneNumber(typed);
      if ('refused' in read) return;
      expect(read.number).toMatch(/^\+[1-9]\d{5,14}(;ext=\d+)?$/);
      expect(readPhoneNumber(read.number.replace(';ext=', ' ext '))).toEqual(read);
    }),
  );
});
