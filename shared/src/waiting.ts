import * as v from 'valibot';

/** Why no wait is told: fewer than eight waits in two hours; nobody Available; the queue stands, or the wait is too long to be foretold. */
export const waitUnknowns = ['tooFewWaits', 'nobodyThere', 'notMoving'] as const;

/** Eight in ten wait less than `highSeconds`, two in ten less than `lowSeconds`. Whole minutes; `lowSeconds` 0 is "less than a minute". */
export const WaitRange = v.object({ lowSeconds: v.number(), highSeconds: v.number() });
export type WaitRange = v.InferOutput<typeof WaitRange>;

/** How long somebody will wait, or why that cannot be said. Both are null for whoever does not wait. */
export const waitFields = { wait: v.nullable(WaitRange), waitUnknown: v.nullable(v.picklist(waitUnknowns)) };
export type Wait = { wait: WaitRange | null; waitUnknown: (typeof waitUnknowns)[number] | null };
export type WaitUnknown = NonNullable<Wait['waitUnknown']>;
