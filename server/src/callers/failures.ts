import { errorCodes, errors, failure, type ErrorCode } from '@frontdesk/shared/errors.ts';
import type { Logger } from 'pino';
import { newId } from '../app/deps.ts';
import { RefusedError } from '../app/refused.ts';
import { StoreFailure } from '../store/store.ts';
import { logFailure } from './log-failure.ts';

/** The first issue's message is an error code where a form gave one. */
export function codeOf(issues: readonly { message: string }[]): ErrorCode {
  const code = issues.find((issue) => (errorCodes as string[]).includes(issue.message))?.message;
  return (code as ErrorCode | undefined) ?? 'invalid';
}

/** The reply to an error. Anything that is not a refusal is a bug or a failing store: logged with an id, answered without detail. */
export function failureOf(error: unknown, log: Logger, command: string) {
  if (error instanceof RefusedError) return failure(error.code, error.detail);
  logFailure(log, error, 'a command failed', { id: newId(), command });
  return failure(error instanceof StoreFailure ? 'notSent' : 'unknown');
}

/** A refusal at the door of a namespace: the client finds the code in `error.data.code`. */
export const refusal = (code: ErrorCode): Error => Object.assign(new Error(errors[code]), { data: { code } });
