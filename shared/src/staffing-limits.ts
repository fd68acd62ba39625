/** What a plan can be asked for. Past these a number is a slip of the finger. */
export const staffingLimits = {
  perHour: { least: 0, most: 5_000 },
  ahtSeconds: { least: 10, most: 2 * 3600 },
  chatsAtOnce: { least: 1, most: 5 },
  /** In per cent. */
  share: { least: 1, most: 99 },
  withinSeconds: { least: 0, most: 3600 },
  shortAbandonSeconds: { least: 0, most: 300 },
  patienceSeconds: { least: 1, most: 24 * 3600 },
  /** In per cent. */
  shrinkage: { least: 0, most: 90 },
  /** Two days of hours, one of them of 25, and a what-if. */
  intervals: 50,
} as const;
