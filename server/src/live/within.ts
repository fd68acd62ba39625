/** Nothing came in the time allowed. What was waited for may still happen; nobody hears of it. */
export class TimeLimitError extends Error {
  override name = 'TimeLimitError';
}

/**
 * What `work` answers, or a rejection with TimeLimitError after so many milliseconds. The limit strikes only after what came in meanwhile was
 * read: a process that was itself busy must not blame its peer.
 */
export function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const strike = () => reject(new TimeLimitError(`no answer within ${milliseconds} ms`));
    const timer = setTimeout(() => setImmediate(strike), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
