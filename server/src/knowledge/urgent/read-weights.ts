import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { rarityBy } from './rarity.ts';
import { weights as written } from './weights.ts';

/** Weights in 255 steps of `scale`. */
export type Steps = { base: number; scale: number; values: Int8Array };
/** `bar`: what a score must be above to be urgent. `rarity`: how much a feature counts, by its place. `kinds` in the order of `urgentKinds`. */
export type Weights = { bar: number; rarity: (place: number) => number; urgent: Steps; kinds: Steps[] };
export type WrittenSteps = { base: number; scale: number; values: string };

export function readWeights(): Weights {
  const read = ({ base, scale, values }: WrittenSteps): Steps => ({ base, scale, values: new Int8Array(unpacked(values)) });
  return {
    bar: written.bar,
    rarity: rarityBy(unpacked(written.rarity)),
    urgent: read(written.urgent),
    kinds: written.kinds.map(read),
  };
}

/** Most weights are nothing or little, and take less room together than each by itself. */
export const packed = (bytes: Uint8Array): string =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).toString('base64');
const unpacked = (text: string): Uint8Array => new Uint8Array(brotliDecompressSync(Buffer.from(text, 'base64')));

export function writtenOf({ base, weights }: { base: number; weights: Float32Array }, size: number): WrittenSteps {
  const most = weights.reduce((widest, one) => Math.max(widest, Math.abs(one)), 1e-9);
  const scale = most / 127;
  const values = Int8Array.from(weights.subarray(0, size), (one) => Math.round(one / scale));
  return { base: Number(base.toFixed(4)), scale: Number(scale.toPrecision(6)), values: packed(new Uint8Array(values.buffer)) };
}
