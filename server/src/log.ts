import pino, { type DestinationStream, type Logger } from 'pino';
import { describeError } from './describe-error.ts';

/** What waits while the log's own disk is full; what comes after that is dropped. */
const waitingMost = 1024 * 1024;

/** Lines of JSON. Errors are described, never written whole: see describe-error.ts. */
export const openLog = (level: string, destination: DestinationStream = logFile(2)): Logger =>
  pino({ level, serializers: { err: describeError } }, destination);

/** `file` is a path, or a descriptor such as 2 for standard error. A log that cannot be written must not stop the server: lines wait, then are lost. */
export function logFile(file: string | number): DestinationStream {
  const destination = pino.destination({ dest: file, sync: true, maxLength: waitingMost });
  destination.on('error', () => undefined);
  return destination;
}
