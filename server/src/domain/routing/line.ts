/**
 * People who could be asked for one kind of work, in order. Those who are gone stay in it, and are stepped over: each step is remembered, so that
 * a line that a thousand chats look into is walked about once (a union-find with path halving).
 */
export type Line = { places: readonly number[]; ahead: number[] };

export const lineOf = (places: readonly number[]): Line => ({ places, ahead: [...Array(places.length + 1).keys()] });

/** The first position from `from` on whose person is not gone; the line's length if there is none. Who is gone stays gone. */
export function stepTo(line: Line, from: number, isGone: (place: number) => boolean): number {
  const { places, ahead } = line;
  const rootOf = (position: number): number => {
    let at = position;
    for (;;) {
      const next = ahead[at] ?? at;
      if (next === at) return at;
      ahead[at] = ahead[next] ?? next;
      at = next;
    }
  };
  let at = rootOf(from);
  while (at < places.length && isGone(places[at] ?? 0)) {
    ahead[at] = at + 1;
    at = rootOf(at + 1);
  }
  return at;
}
