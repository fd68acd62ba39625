type Waiter = { test: () => boolean; done: () => void };

/** Waits for something to become true; `poke` has everyone look again. */
export class Waiting {
  private readonly waiters = new Set<Waiter>();

  poke(): void {
    for (const waiter of [...this.waiters]) if (waiter.test()) waiter.done();
  }

  /** Whether it came true within so many milliseconds. Rejects with the signal's reason when that ends the wait. */
  until(test: () => boolean, within: number, signal?: AbortSignal): Promise<boolean> {
    if (signal?.aborted) return Promise.reject(signal.reason);
    if (test()) return Promise.resolve(true);
    return new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        this.waiters.delete(waiter);
        clearTimeout(timer);
        signal?.removeEventListener('abort', abort);
        settle();
      };
      const abort = () => end(() => reject(signal?.reason));
      const waiter: Waiter = { test, done: () => end(() => resolve(true)) };
      const timer = setTimeout(() => end(() => resolve(test())), within);
      signal?.addEventListener('abort', abort);
      this.waiters.add(waiter);
    });
  }
}
