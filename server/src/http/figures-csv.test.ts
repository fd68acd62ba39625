import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newTally } from '../domain/figures/tally.ts';
import { ratesOf } from '../domain/figures/rates.ts';
import { cell, meantBy } from '../domain/csv-cell.ts';
import { csvOf } from './figures-csv.ts';

/** A reader of RFC 4180, by its grammar. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    rows.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '\r\n' && pattern.lastIndex < text.length) rows.push([]);
    if (found[3] === '' || (found[3] === '\r\n' && pattern.lastIndex === text.length)) break;
  }
  return rows;
}

const row = (name: string, from: number) => ({
  from,
  to: from + 900_000,
  group: { id: 'general', name },
  targetSeconds: 20,
  shortAbandonSeconds: 10,
  ...ratesOf({ ...newTally(), offered: 53, shortAbandons: 3, withinTarget: 42, answered: 47, answerWait: 658_000 }),
});

describe('the file of figures', () => {
  it('F15 has its own mark, a heading with units for every column, and local times with their offset in the hour that comes twice', () => {
    const text = [
      ...csvOf({ rows: [row('General', Date.parse('2026-10-25T00:15:00Z')), row('General', Date.parse('2026-10-25T01:15:00Z'))], timeZone: 'Europe/London' }),
    ].join('');
    expect(text.codePointAt(0)).toBe(0xfeff);
    const [head = [], first = [], second = []] = parse(text.slice(1));
    expect(head.slice(0, 4)).toEqual(['From (Europe/London)', 'To (Europe/London)', 'Group id', 'Group']);
    expect([first[0], second[0]]).toEqual(['2026-10-25T01:15:00+01:00', '2026-10-25T01:15:00+00:00']);
    expect(new Set([head.length, first.length, second.length]).size).toBe(1);
    const under = (name: string) => first[head.findIndex((heading) => heading.startsWith(name))];
    expect([under('Target (s)'), under('Short abandon under (s)'), under('Offered'), under('Service level (%')]).toEqual(['20', '10', '53', '84']);
    expect(under('Average speed of answer, by first message (s)')).toBe('14');
    expect(under('Occupancy')).toBe('');
  });

  it('F15 lets no name be a formula, and every name be read again', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r', '＝']) expect(parse(cell(`${start}cmd|'/c calc'!A1`))[0]?.[0]).toBe(`'${start}cmd|'/c calc'!A1`);
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 5 }), (names) => {
        const cells = parse(names.map(cell).join(','))[0] ?? [];
        expect(cells).toHaveLength(names.length);
        cells.forEach((text, index) => {
          expect(meantBy(text)).toBe(names[index]);
          expect(text).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
        });
      }),
    );
  });
});
