import type { Deps } from './deps.ts';

type Kept<T> = { at: number; value: Promise<T> };

/**
 * The same as `read`, at most once in `forMs` milliseconds of real time for each server: when thousands of pages connect at once they all ask for what is the same
 * for everyone. Only for what a page is shown; what is decided reads anew. A reading that failed is not kept.
 */
export function lately<T>(read: (deps: Deps) => Promise<T>, forMs: number): (deps: Deps) => Promise<T> {
  const kept = new WeakMap<Deps, Kept<T>>();
  return (deps) => {
    const known = kept.get(deps);
    if (known && performance.now() - known.at < forMs) return known.value;
    const value = read(deps);
    const next = { at: performance.now(), value };
    kept.set(deps, next);
    value.catch(() => kept.get(deps) === next && kept.delete(deps));
    return value;
  };
}
