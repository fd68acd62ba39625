import { errors, type ErrorCode, type FailureDetail } from '@frontdesk/shared/errors.ts';

/** A use case says no, for a reason the caller is told. Caught at the edges alone. */
export class RefusedError extends Error {
  override name = 'RefusedError';
  constructor(
    readonly code: ErrorCode,
    readonly detail: FailureDetail = {},
  ) {
    super(errors[code]);
  }
}
