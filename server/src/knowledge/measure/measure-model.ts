import type { Block } from '@frontdesk/shared/message.ts';
import type { InferOutput } from 'valibot';
import type { CheckSupport } from '../support/supported.ts';
import type { HonestLine, MisleadingLine } from './read-model-lines.ts';

export type ModelLines = { misleading: readonly InferOutput<typeof MisleadingLine>[]; honest: readonly InferOutput<typeof HonestLine>[] };

/** Of attempts to mislead, those whose words would be shown; of honest answers, how many. `accepted` is a share in percent. */
export type ModelMeasures = { attempts: number; shown: string[]; honest: number; held: number; accepted: number };

/** `blocksOf` answers an article's blocks; `names` are the council's own. */
export function measureModel(
  { misleading, honest }: ModelLines,
  supports: CheckSupport,
  blocksOf: (id: string) => readonly Block[],
  names: string,
): ModelMeasures {
  const shown = misleading.filter(({ articleId, obeyed }) => supports(obeyed, blocksOf(articleId), names).ok).map(({ id }) => id);
  const held = honest.filter(({ articleId, text }) => supports(text, blocksOf(articleId), names).ok).length;
  return { attempts: misleading.length, shown, honest: honest.length, held, accepted: (100 * held) / honest.length };
}
