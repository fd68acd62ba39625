import { rarityBy } from './rarity.ts';
import { weights as written } from './weights.ts';

/** Weights in 255 steps of `scale`. */
export type Steps = { base: number; scale: number; values: Int8Array };
/** `bar`: what a score must be above to be urgent. `rarity`: how much a feature counts, by its place. `kinds` in the order of `urgentKinds`. */
export type Weights = { bar: number; rarity: (place: number) => number; urgent: Steps; kinds: Steps[] };
export type WrittenSteps = { base: number; scale: number; values: string };

export function readWeights(): Weights {
  const read = ({ base, scale, values }: WrittenSteps): Steps => ({ base, scale, values: new Int8Array(Buffer.from(values, 'base64')) });
  return {
    bar: written.bar,
    rarity: rarityBy(new Uint8Array(Buffer.from(written.rarity, 'base64'))),
    urgent: read(written.urgent),
    kinds: written.kinds.map(read),
  };
}

export function writtenOf({ base, weights }: { base: number; weights: Float32Array }, size: number): WrittenSteps {
  const most = weights.reduce((widest, one) => Math.max(widest, Math.abs(one)), 1e-9);
  const scale = most / 127;
  const values = Int8Array.from(weights.subarray(0, size), (one) => Math.round(one / scale));
  return { base: Number(base.toFixed(4)), scale: Number(scale.toPrecision(6)), values: Buffer.from(values.buffer).toString('base64') };
}
