/** Standard normal quantiles of the shares that are asked for. */
const normal = { low: -0.8416, middle: 0, high: 0.8416 } as const;
export type Share = keyof typeof normal;

/**
 * The time below which a fifth (`low`), half (`middle`) or four fifths (`high`) of a Gamma distribution lie, by its mean and variance (Wilson and Hilferty 1931).
 * Within two hundredths of the true value for a coefficient of variation up to 1, which is as wide as a sum of waits gets.
 */
export function gammaQuantile(mean: number, variance: number, share: Share): number {
  if (mean <= 0 || variance <= 0) return Math.max(0, mean);
  const spread = variance / mean ** 2 / 9;
  return mean * Math.max(0, 1 - spread + normal[share] * Math.sqrt(spread)) ** 3;
}
