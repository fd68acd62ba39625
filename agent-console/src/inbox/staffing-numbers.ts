/** Rounded down, so that a share that falls short of a target never reads as if it were met. */
export const reached = (share: number): string => `${Math.floor(share * 100 + 1e-9)}%`;

/** Rounded, but nothing and all are said only where it is so. */
export const shareOf = (share: number): string => {
  if (share > 0 && share < 0.01) return 'under 1%';
  if (share < 1 && share > 0.99) return 'over 99%';
  return `${Math.round(share * 100)}%`;
};

/** "4", "4.5": one decimal, where it says something. */
export const about = (value: number): string => String(Math.round(value * 10) / 10);

/** Seconds of a mean wait: "under 1", "7", "340". */
export const wait = (seconds: number): string => (seconds > 0 && seconds < 1 ? 'under 1' : String(Math.round(seconds)));
