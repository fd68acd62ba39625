import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const architecture = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');

/** The table stands in ARCHITECTURE.md, between ```floors and ```: a number, the paths of that floor, and what it is for. */
type Place = { path: string; floor: number };
const houses = [...architecture.matchAll(/```floors\n([\s\S]*?)```/g)].map(([, table = '']) =>
  table
    .trim()
    .split('\n')
    .flatMap((line): Place[] => {
      const [floor = '', paths = ''] = line.split(/\s{2,}/);
      return paths.split(' ').map((path) => ({ path, floor: Number(floor) }));
    }),
);
const places = houses.flat();

const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (['node_modules', 'dist'].includes(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? files(path) : /\.tsx?$/.test(entry.name) && !/\.d\.ts$/.test(entry.name) ? [path] : [];
  });

const placeOf = (file: string): Place | undefined =>
  places.filter(({ path }) => file === path || file.startsWith(`${path}/`)).sort((a, b) => b.path.length - a.path.length)[0];

const isTest = (file: string): boolean => /(\.test\.tsx?|-contract\.ts|samples\.tsx?|\/test-[a-z]+\.ts)$/.test(file);
const sources = ['shared/src', 'server/src', 'server/council', 'widget/src', 'agent-console/src']
  .flatMap((folder) => files(join(root, folder)))
  .map((file) => relative(root, file));

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].flatMap(([, from = '']) => {
    if (from.startsWith('.')) return [relative(root, resolve(root, dirname(file), from))];
    return from.startsWith('@frontdesk/shared/') ? [from.replace('@frontdesk/shared', 'shared/src')] : [];
  });
}

describe('the house', () => {
  it('has a place on a floor for every source file', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.filter((file) => !isTest(file) && placeOf(file) === undefined)).toEqual([]);
  });

  it('is imported strictly downward: from a lower floor, or from the same folder', () => {
    const wrong = sources
      .filter((file) => !isTest(file))
      .flatMap((file) => {
        const place = placeOf(file);
        return importsOf(file)
          .filter((target) => /\.tsx?$/.test(target))
          .filter((target) => {
            const other = placeOf(target);
            const sameFolder = other?.path === place?.path || dirname(file) === dirname(target);
            return !other || !place || (!sameFolder && other.floor >= place.floor);
          })
          .map((target) => `${file} imports ${target}`);
      });
    expect(wrong).toEqual([]);
  });

  it('names an engine on the top floor alone', () => {
    const engines = /server\/src\/(store\/open-sqlite|live\/in-process|live\/redis|knowledge\/hybrid\/hybrid|model\/chat-completions)\.ts$/;
    const named = sources.filter((file) => !isTest(file) && importsOf(file).some((target) => engines.test(target)));
    expect(named.filter((file) => placeOf(file)?.floor !== Math.max(...places.map((place) => place.floor)))).toEqual([]);
  });

  it('keeps valibot in shared and on the edges of the server, and out of the browser', () => {
    const values = (file: string) => [...readFileSync(join(root, file), 'utf8').matchAll(/import (?!type)[^;]*?'(valibot|xstate|zod)'/g)].length > 0;
    expect(sources.filter((file) => /^(widget|agent-console)\//.test(file) && values(file))).toEqual([]);
  });

  it('keeps files short and their names telling', () => {
    expect(sources.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 300)).toEqual([]);
    expect(sources.filter((file) => /(^|\/)(utils?|helpers?|managers?|services?|misc|common)(\.tsx?|\/)/.test(file))).toEqual([]);
    const deep = sources.filter((file) => (file.split('/src/')[1] ?? '').split('/').length > 3);
    expect(deep).toEqual([]);
  });

  it('has every path of its tables', () => {
    expect(places.filter(({ path }) => !statSync(join(root, path), { throwIfNoEntry: false }))).toEqual([]);
  });
});
