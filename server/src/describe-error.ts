import { RefusedError } from './app/refused.ts';
import { ConfigError } from './config.ts';
import { LiveFailure } from './live/live.ts';
import { StoreFailure } from './store/store.ts';

export type DescribedError = { type: string; code?: string; message?: string; stack?: string; cause?: DescribedError };

const messageMost = 300;
const causesMost = 5;

/** Sentences of our own never hold what a caller sent. */
const isOwn = (error: Error): boolean => [StoreFailure, LiveFailure, ConfigError, RefusedError].some((kind) => error instanceof kind);

/**
 * What a log line says of an error. Drivers and parsers put what they were given into their messages (in quotation marks, or whole where it
 * could not be parsed) and into fields of their own, and that may be what a resident wrote: so no field but a code is taken, nothing
 * between quotation marks, and of the stack only the places.
 */
export function describeError(error: unknown, depth = 0): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as { code?: unknown };
  const message = isOwn(error) ? error.message : messageOf(error);
  const stack = placesOf(error);
  return {
    type: error.name,
    ...(typeof code === 'string' && /^\w{1,40}$/.test(code) && { code }),
    ...(message && { message }),
    ...(stack && { stack }),
    ...(error.cause !== undefined && depth < causesMost && { cause: describeError(error.cause, depth + 1) }),
  };
}

/** From the first quotation mark to the last, whatever stands between: what was quoted may hold quotation marks itself. */
const messageOf = (error: Error): string => (error instanceof SyntaxError ? '' : error.message.replace(/["'`“‘].*["'`”’]/s, '"…"').slice(0, messageMost));

/** The lines after the message, of those the ones that name a place in a file. */
function placesOf({ stack, message }: Error): string {
  if (stack === undefined) return '';
  const after = stack.includes(message) ? stack.slice(stack.indexOf(message) + message.length) : '';
  return after
    .split('\n')
    .filter((line) => /^ {4}at .*:\d+:\d+\)?$/.test(line))
    .join('\n');
}
