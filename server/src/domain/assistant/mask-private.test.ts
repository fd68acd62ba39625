import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskPrivate } from './mask-private.ts';

describe('what is shown of a question', () => {
  it.each([
    ['ring me on 07700 900123 please', 'ring me on [number] please'],
    ['+44 (0)161 496 0123', '[number]'],
    ['(01632) 960 001 or 01632-960-002', '([number] or [number]'],
    ['my card 4111 1111 1111 1111 was charged', 'my card [number] was charged'],
    ['4111-1111-1111-1111.', '[number].'],
    ['٠٧٧٠٠٩٠٠١٢٣', '[number]'],
    ['0161/496/0123', '[number]'],
    ['sort 12-34-56 account 12345678', 'sort [number] account [number]'],
    ['my NI is QQ 12 34 56 C ok', 'my NI is [number] ok'],
    ['qq123456c', '[number]'],
    ['jo.bloggs+bins@mail.example.org, thanks', '[email], thanks'],
    ['write to JO@EXAMPLE.COM', 'write to [email]'],
    ['bin day for FE1 2AB?', 'bin day for [postcode]?'],
    ['sw1a1aa and m1 1ae', '[postcode] and [postcode]'],
    ['I live at 14 Mill Lane ne12 3ab', 'I live at 14 Mill Lane [postcode]'],
  ])('K72 masks %j', (text, shown) => expect(maskPrivate(text)).toBe(shown));

  it.each([
    'council tax 2026/27 band D',
    'the bill for 2025-2026',
    'is it open on 25/12/2026 or 2026-12-25?',
    'open 10.30 - 11.30 on Mondays',
    'it cost £1,250.50 in 2024',
    'a permit for 2 cars at number 114',
    'form P45, section 21 and the A4074',
    'email you @ the council',
  ])('K72 leaves %j as it is', (text) => expect(maskPrivate(text)).toBe(text));

  const words = fc.stringMatching(/^[a-z ]{0,30}$/);
  const between = fc.constantFrom('', ' ', '-', '.', '\u00a0');
  it('K72 leaves no six digits in a row of any number of a card or a telephone, and masks once', () => {
    const digits = fc.array(fc.constantFrom(...'0123456789'), { minLength: 10, maxLength: 19 });
    fc.assert(
      fc.property(words, digits, between, words, (before, number, mark, after) => {
        const shown = maskPrivate(`${before} 07${number.join(mark)} ${after}`);
        expect(shown).not.toMatch(/\d(?:\D?\d){5}/);
        expect(shown).toContain('[number]');
        expect(maskPrivate(shown)).toBe(shown);
      }),
    );
  });

  it('K72 changes nothing in words, and ends in good time on any text', () => {
    fc.assert(fc.property(words, (text) => void expect(maskPrivate(text)).toBe(text)));
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => void expect(typeof maskPrivate(text)).toBe('string')));
    const begun = performance.now();
    for (const hard of ['1 '.repeat(2_000), 'a@'.repeat(2_000), 'qq12 '.repeat(800), `${'x.'.repeat(2_000)}@`, '0 - '.repeat(1_000)]) maskPrivate(hard);
    expect(performance.now() - begun).toBeLessThan(500);
  });
});
