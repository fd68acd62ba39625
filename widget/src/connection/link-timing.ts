import type { ErrorCode } from '@frontdesk/shared/errors.ts';

/** How long a command waits for its answer, in milliseconds. */
export const answerWithin = 8_000;

/** How long a connection may take to come about. One that is closed before its first word would otherwise be waited for for 20 s. */
export const connectWithin = 10_000;

/** Spread, so that a restart of the server is not followed by everybody at once. */
export const timing = {
  afterHangUp: { least: 1_000, most: 5_000 },
  afterSilence: { least: 0, most: 1_500 },
} as const;

/** Trying again would get the same refusal. */
export const finalRefusals: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['outOfDate', 'forbiddenOrigin', 'unknownSite']);

export const between = ({ least, most }: { least: number; most: number }): number => least + Math.random() * (most - least);
