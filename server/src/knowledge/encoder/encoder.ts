import type { Encodings } from '../hybrid/corpus.ts';

/** Turns texts into vectors of length 1. `name` tells one encoder from another. */
export type EncodeAll = { name: string; encode: (texts: readonly string[]) => Promise<Encodings> };

/** Turns a few texts into vectors of length 1, one after the other. Rejects where it cannot. */
export type EncodeSome = (texts: readonly string[]) => Promise<Float32Array>;

/** Turns one question into a vector of length 1. Rejects where it cannot. */
export type EncodeOne = (question: string) => Promise<Float32Array>;
