import { zipSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { kindOf, readSent } from './read-files.ts';
import { zipOf } from './zip.ts';

const article = (id: string) => `---\nid: ${id}\nquestion: When?\nservice: Waste\nreviewDate: 2027-05-03\n---\nToday.\n`;
const zipped = (files: Record<string, string | Uint8Array>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, one]) => [name, typeof one === 'string' ? strToU8(one) : one])));
const read = (bytes: Uint8Array, name = 'articles.zip') => readSent({ name, bytes }, kindOf(name) ?? 'csv');
const messages = async (bytes: Uint8Array) => (await read(bytes)).problems.map(({ file, message }) => `${file}: ${message}`);

describe('a zip file of articles', () => {
  it('K62 is read as it was written', async () => {
    const pieces: Uint8Array[] = [];
    const files = Array.from({ length: 40 }, (_, at) => ({ name: `a-${at}.md`, text: article(`a-${at}`) }));
    for await (const piece of zipOf(files, new Date(2027, 0, 1))) pieces.push(piece);
    const { entries, problems } = await read(Buffer.concat(pieces));
    expect([problems, entries.map(({ id }) => id)]).toEqual([[], files.map((_, at) => `a-${at}`)]);
  });

  it('K62 passes over what programs put beside the files, and counts what is no article', async () => {
    const { entries, leftOut } = await read(
      zipped({ 'in/a.md': article('a'), 'in/photo.png': 'x', '__MACOSX/in/._a.md': 'x', 'in/.DS_Store': 'x', 'in/': '' }),
    );
    expect([entries.map(({ id }) => id), leftOut]).toEqual([['a'], 1]);
  });

  it.each(['../a.md', 'in/../../a.md', '/etc/a.md', 'C:/a.md', '..\\a.md'])('K62 reads nothing of one with the name %s', async (name) => {
    const { entries, problems } = await read(zipped({ 'b.md': article('b'), [name]: article('a') }));
    expect([entries, problems]).toMatchObject([[], [{ message: expect.stringContaining('leads out of the folder') as string }]]);
  });

  it('K62 stops a small file that unpacks to a large one, whatever it says of its size', async () => {
    const bomb = zipped({ 'a.md': article('a'), 'b.md': new Uint8Array(60 * 1024 * 1024).fill(32) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await messages(bomb)).toEqual([expect.stringMatching(/^b\.md: .*too large/)]);
    const says = Buffer.from(bomb);
    // Its own word of the size, in both places where a zip file has it.
    for (const sign of [0x04034b50, 0x02014b50])
      for (let at = says.indexOf(Buffer.from(new Uint32Array([sign]).buffer)); at >= 0; at = says.indexOf(Buffer.from(new Uint32Array([sign]).buffer), at + 4))
        says.writeUInt32LE(10, at + (sign === 0x04034b50 ? 22 : 24));
    expect(await messages(says)).toEqual([expect.stringMatching(/too large/)]);
    const many = zipped(Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`${at}.md`, new Uint8Array(500 * 1024).fill(32)])));
    expect(await messages(many)).toEqual([expect.stringMatching(/^articles\.zip: .*too large/)]);
  });

  it('K62 refuses one with too many files, two of one name, none of Markdown, or a part missing', async () => {
    const many = zipped(Object.fromEntries(Array.from({ length: 6_100 }, (_, at) => [`${at}.txt`, ''])));
    expect(await messages(many)).toEqual([expect.stringContaining('more than 6,000 files')]);
    expect(await messages(zipped({ 'a.txt': 'x' }))).toEqual([expect.stringContaining('no Markdown files')]);
    expect(await messages(zipped({}))).toEqual([expect.stringContaining('no Markdown files')]);
    const whole = zipped({ 'a.md': article('a').repeat(40) + Math.random().toString(36).repeat(20) });
    expect(await messages(whole.slice(0, 120))).toHaveLength(1);
    expect(await messages(Buffer.from('id,question'))).toEqual([expect.stringContaining('not a zip file')]);
    expect(await messages(Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(200, 7)]))).toHaveLength(1);
  });

  it('K62 reads one Markdown file, and names each file that cannot be read', async () => {
    expect((await read(Buffer.from(article('a')), 'a.md')).entries.map(({ id }) => id)).toEqual(['a']);
    const both = await read(zipped({ 'a.md': article('a'), 'b.md': 'x', 'c.md': Buffer.from('£', 'latin1') }));
    expect(both.problems.map(({ file, line }) => [file, line])).toEqual([
      ['b.md', 1],
      ['c.md', 1],
    ]);
    expect((await read(new Uint8Array(11 * 1024 * 1024), 'a.csv')).problems).toMatchObject([{ message: expect.stringContaining('10 MB') as string }]);
  });
});
