/** Costs are whole numbers: the negative natural logarithm of a likelihood, twelve steps to the unit, so that one byte holds 1 to 6e-10. */
const STEPS = 12;

/** The cost of a likelihood between 0 and 1; not cut to a byte. */
export function costOf(probability: number): number {
  return Math.round(-Math.log(probability) * STEPS);
}
