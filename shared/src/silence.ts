import * as v from 'valibot';
import { Time } from './vocabulary.ts';

/**
 * It is the resident's turn, and the chat ends by itself if they do not write. `asked`: what they were asked or told last, null before; `closesAt`: when the
 * chat will be closed, null before the warning. Staff see it from the advisor's message on, residents once they were asked.
 */
export const Silence = v.object({ asked: v.nullable(v.picklist(['nudged', 'warned'])), closesAt: v.nullable(Time) });
export type Silence = v.InferOutput<typeof Silence>;
