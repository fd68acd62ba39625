import type { Model } from './model.ts';

/** What of a model is new since the stage before. */
export type News = Partial<Model>;

/**
 * Tells another thread the stages of a model: of each what is new, with its arrays in memory that both threads share. The other has nothing to copy, and goes on
 * answering meanwhile.
 */
export function tellStages(post: (news: News) => void): (model: Model) => void {
  let before: News = {};
  const share = sharing();
  return (model) => {
    const news = Object.fromEntries(Object.entries(model).filter(([name, value]) => before[name as keyof Model] !== value));
    before = { ...model };
    post(share(news) as News);
  };
}

/** Copies values with their arrays of numbers in shared memory; an array that comes again is not copied again. */
function sharing(): (value: unknown) => unknown {
  const known = new WeakMap<object, unknown>();
  const share = (value: unknown): unknown => {
    if (value instanceof Float32Array || value instanceof Int32Array || value instanceof Uint32Array) {
      const there = known.get(value);
      if (there) return there;
      const Kind = value.constructor as new (memory: SharedArrayBuffer) => Float32Array | Int32Array | Uint32Array;
      const shared = new Kind(new SharedArrayBuffer(value.byteLength));
      shared.set(value);
      known.set(value, shared);
      return shared;
    }
    if (typeof value !== 'object' || value === null || value instanceof Map || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, share(one)]));
  };
  return share;
}
