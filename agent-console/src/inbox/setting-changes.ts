/** What is different between two versions of a setting, in words: `was` and `is` stand on their own. */
export type WordedChange = { what: string; was: string; is: string };

export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A change in words, where there is one. */
export const changeOf = (what: string, was: string, is: string): WordedChange[] => (was === is ? [] : [{ what, was, is }]);

/** Of two lists, what was put in, taken out or changed; `keyOf` says which entries are the same one. Those of the later list come first, in its order. */
export function listChanges<T>(was: readonly T[], is: readonly T[], keyOf: (one: T) => string, word: (one: T | undefined, key: string) => string) {
  const before = new Map(was.map((one) => [keyOf(one), one]));
  const after = new Map(is.map((one) => [keyOf(one), one]));
  return [...new Set([...after.keys(), ...before.keys()])]
    .filter((key) => !isSame(before.get(key), after.get(key)))
    .map((key) => ({ key, was: word(before.get(key), key), is: word(after.get(key), key) }));
}
