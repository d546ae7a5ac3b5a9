// Owns an order of texts that is the same on every machine, whatever its language.

/** By UTF-16 code units: never 0 for texts that differ. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
