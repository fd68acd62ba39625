import * as v from 'valibot';

/** What a message can tell of that does not wait: danger to life, to oneself, to a child, to an adult, at home; no roof tonight; gas, fire, wires, water or walls. */
export const urgentKinds = ['life', 'self-harm', 'child', 'adult-abuse', 'domestic-abuse', 'homeless-tonight', 'gas-fire'] as const;
export const UrgentKind = v.picklist(urgentKinds);
export type UrgentKind = v.InferOutput<typeof UrgentKind>;
