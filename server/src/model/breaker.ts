/** After so many failures in a row it is left alone, for a time that doubles with each further one. Milliseconds. */
export const breakerTimes = { failures: 3, rest: 30_000, restMost: 300_000 } as const;

/** Keeps what does not answer from being asked again and again. `clock` answers milliseconds that never go back. */
export function breaker(clock: () => number) {
  let [failures, restsUntil, isTrying] = [0, -Infinity, false];
  return {
    /** Whether it may be asked now. After a rest one is asked before the others. */
    mayAsk(): boolean {
      if (failures < breakerTimes.failures) return true;
      if (isTrying || clock() < restsUntil) return false;
      isTrying = true;
      return true;
    },
    /** Answers true when it begins to rest, or goes on to. */
    failed(): boolean {
      [failures, isTrying] = [failures + 1, false];
      const more = failures - breakerTimes.failures;
      if (more < 0) return false;
      restsUntil = clock() + Math.min(breakerTimes.restMost, breakerTimes.rest * 2 ** more);
      return true;
    },
    /** Answers true when it had rested. */
    worked(): boolean {
      const had = failures >= breakerTimes.failures;
      [failures, isTrying] = [0, false];
      return had;
    },
  };
}
