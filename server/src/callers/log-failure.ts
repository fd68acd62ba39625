import type { Logger } from 'pino';
import { StoreFailure } from '../store/store.ts';

/**
 * Logs what went wrong on our side. While the store is in trouble everything fails for the one reason that has its own line already
 * (store/watch-store.ts): then this is a detail, so that a full disk is not made fuller.
 */
export function logFailure(log: Logger, error: unknown, sentence: string, details: object = {}): void {
  log[error instanceof StoreFailure ? 'debug' : 'error']({ ...details, err: error }, sentence);
}
