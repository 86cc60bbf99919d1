/** Two-sided 95% of the normal distribution: so many standard deviations to either side. */
export const z95 = 1.959964;

/** The share of the normal distribution below −x. Source: Abramowitz and Stegun 26.2.17, exact to 1e-7. */
export function tailBeyond(x: number): number {
  const t = 1 / (1 + 0.2316419 * x);
  const series = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
  const sum = series.reduceRight((inner, coefficient) => t * (coefficient + inner), 0);
  return (Math.exp(-(x ** 2) / 2) / Math.sqrt(2 * Math.PI)) * sum;
}

/** Two-sided 95% of Student's t. Source: Abramowitz and Stegun 26.7.5; with 7 or more degrees of freedom to 0.001. */
export function t95(degrees: number): number {
  const z = z95;
  const first = (z ** 3 + z) / 4;
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  return z + first / degrees + second / degrees ** 2 + third / degrees ** 3;
}
