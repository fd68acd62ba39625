import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutPersonal } from './without-personal.ts';

describe('K44 what tells who somebody is', () => {
  it.each([
    ['write to priya.shah+bins@example.co.uk please', 'write to [email address] please'],
    ['my card is 4929 1234 5678 9012', 'my card is [number]'],
    ['card 4929-1234-5678-9012.', 'card [number].'],
    ['ring 07700 900123 or +44 (0)1632 960 001', 'ring [number] or [number]'],
    ['sort code 20-45-77 account 12345678', 'sort code [number] account [number]'],
    ['my NI is QQ 12 34 56 C', 'my NI is [National Insurance number]'],
    ['nino qq123456c', 'nino [National Insurance number]'],
    ['I live at 12 Mill Lane, FN1 4RC', 'I live at [address], [postcode]'],
    ['flat 3, 114b Old Quarry Road', '[address]'],
    ['born 03/11/1984', 'born [date]'],
    ['my car is AB12 CDE', 'my car is [vehicle registration]'],
    ['My name is Priya Shah and I moved', 'My name is [name] and I moved'],
    ['it was Mrs O’Neill who told me', 'it was [name] who told me'],
    ['council tax ref 8812345', 'council tax ref [number]'],
    ['see https://example.com/u/priya?id=3', 'see [link]'],
  ])('%s', (text, bare) => expect(withoutPersonal(text)).toBe(bare));

  it('K44 is taken out by the names and details that we have', () => {
    expect(withoutPersonal('Hello, SHAH here, Priya Shah. Sam knows me.', ['Priya Shah', 'Sam', null])).toBe('Hello, [name] here, [name]. [name] knows me.');
  });

  it.each(['how much is a permit, £48 or £1,480?', 'my bin was missed on 3 May at 6am', 'is it 240 litres', 'within 10 working days', 'I am happy'])(
    'K44 is not in: %s',
    (text) => expect(withoutPersonal(text)).toBe(text),
  );

  it('K44 leaves no long number and no address of e-mail, whatever stands around it', () => {
    const digits = fc.stringMatching(/^\d{5,19}$/);
    fc.assert(
      fc.property(fc.lorem({ maxCount: 4 }), digits, fc.emailAddress(), (words, number, email) => {
        const bare = withoutPersonal(`${words} ${number} ${email} ${words}`);
        expect(bare).not.toContain(number);
        expect(bare).not.toContain('@');
      }),
    );
  });
});
