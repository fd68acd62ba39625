import type { TryOutcome, WindowChoice, WindowOffer } from '@frontdesk/shared/call-back';

export type CallDetails = { name: string; phone: string; email: string | null; reason: string; window: WindowChoice };

/** Why it was refused, and the field that it is about, if one. */
export type CallProblem = { field: keyof CallDetails | null; sentence: string };

/** The times that can be promised and what the form begins with; a sentence when they could not be read. */
export type CallTimes = () => Promise<{ windows: readonly WindowOffer[]; reason: string; name: string } | string>;

export type CallBackActions = {
  times: CallTimes;
  /** Null when promised. */
  promise: (details: CallDetails) => Promise<CallProblem | null>;
  /** Null when recorded, else what went wrong. */
  record: (outcome: TryOutcome, window: WindowChoice | null) => Promise<string | null>;
};
