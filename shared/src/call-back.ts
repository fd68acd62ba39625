import * as v from 'valibot';
import { limits } from './limits.ts';
import { Email, PersonName, typedText } from './text-fields.ts';
import { Time } from './vocabulary.ts';

/** What came of ringing once: `askedLater` is with a new time, `wrongNumber` is the last try. */
export const tryOutcomes = ['reached', 'noAnswer', 'wrongNumber', 'askedLater'] as const;
export type TryOutcome = (typeof tryOutcomes)[number];

export const callBackLimits = {
  reasonLength: 500,
  /** Times to choose from in one list. */
  choices: 8,
  /** Call-backs in one list of the queue, and tries kept of one. */
  listPage: 100,
  triesKept: 20,
} as const;

/** When somebody is to be rung: from, inclusive, to, exclusive. */
export const CallWindow = v.object({ from: Time, to: Time });
export type CallWindow = v.InferOutput<typeof CallWindow>;

/** A time that can be had now. `soon`: as soon as somebody is free, by `to` at the latest. */
export const WindowOffer = v.object({ soon: v.boolean(), ...CallWindow.entries });
export type WindowOffer = v.InferOutput<typeof WindowOffer>;

/** The time somebody chose: `soon` is worked out by the server, so that a form that was open for a while still works. */
export const WindowChoice = v.union([v.literal('soon'), v.strictObject({ from: Time, to: Time })], 'callBackTime');
export type WindowChoice = v.InferOutput<typeof WindowChoice>;

/** What a call-back is asked for with, by a resident or for them. The number is checked by the server, which knows the numbering plans. */
export const callBackFields = {
  name: PersonName,
  phone: v.pipe(v.string('invalid'), v.trim(), v.minLength(1, 'phoneMissing'), v.maxLength(limits.phoneLength, 'phoneNotReal')),
  /** Where to write if nobody can be reached; null where it was not given. */
  email: v.nullable(Email),
  reason: typedText(callBackLimits.reasonLength),
  window: WindowChoice,
};

const promise = { ...CallWindow.entries, soon: v.boolean(), triesMost: v.pipe(v.number(), v.integer()) };

/** A call-back as staff see it. `phone` is E.164, such as +442079460018; `typed` is what the resident wrote. `late`: a promised time passed without a call. */
export const DeskCallBack = v.object({
  ...promise,
  name: v.string(),
  phone: v.string(),
  typed: v.string(),
  reason: v.string(),
  askedAt: Time,
  late: v.boolean(),
  tries: v.array(v.object({ at: Time, firstName: v.string(), outcome: v.picklist(tryOutcomes) })),
});
export type DeskCallBack = v.InferOutput<typeof DeskCallBack>;

/** The same as its resident sees it: of the number the last three digits. */
export const ResidentCallBack = v.object({
  ...promise,
  phoneEnd: v.string(),
  late: v.boolean(),
  tries: v.number(),
  /** An advisor has it now and rings. */
  ringing: v.boolean(),
});
export type ResidentCallBack = v.InferOutput<typeof ResidentCallBack>;
