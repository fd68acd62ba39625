import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** The run as people in it see it: waiting that ends when the day does. `pace` says how many times faster than life it goes. */
export class Day {
  private readonly ending = new AbortController();
  constructor(private readonly pace: number) {
    setMaxListeners(0, this.ending.signal);
  }
  get signal(): AbortSignal {
    return this.ending.signal;
  }
  get isOver(): boolean {
    return this.signal.aborted;
  }
  /** Everybody stops what they do. */
  end(): void {
    this.ending.abort(new DayOver());
  }
  /** A moment of the run, in milliseconds that the pace does not change. */
  exactly(milliseconds: number): Promise<unknown> {
    return sleep(milliseconds, undefined, { signal: this.signal });
  }
  /** Human time. Rejects when the day is over. */
  pause(milliseconds: number): Promise<unknown> {
    return this.exactly(milliseconds / this.pace);
  }
  hurried(milliseconds: number): number {
    return milliseconds / this.pace;
  }
  /** Lives what `life` does to its end or the day's. */
  async live(life: Promise<void>): Promise<void> {
    await life.catch((error: unknown) => {
      if (!this.isOver) throw error;
    });
  }
}

class DayOver extends Error {
  override message = 'The day is over.';
}
