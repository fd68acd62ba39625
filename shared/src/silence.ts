import * as v from 'valibot';
import { Time } from './vocabulary.ts';

/** What a resident who does not write was asked or told last. `closesAt`: when the chat will be closed; null before the warning. */
export const Silence = v.object({ asked: v.picklist(['nudged', 'warned']), closesAt: v.nullable(Time) });
export type Silence = v.InferOutput<typeof Silence>;
