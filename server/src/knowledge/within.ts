/** What becomes of work within so many milliseconds; null where that is not enough. The timer keeps its thread from ending meanwhile. */
export function within<T>(work: Promise<T>, milliseconds: number): Promise<T | null> {
  let timer: NodeJS.Timeout;
  const late = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), milliseconds)));
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
