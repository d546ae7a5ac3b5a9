// Owns how often a property is tried: a short form in `npm test`, the full one of at least 10,000 in `npm run security`. Leaves
// properties to the tests; a failing value becomes a test of its own beside the mend.

const FULL = 10_000

export const isFullForm = process.env['CUTTINGS_TEST_ALL'] === '1'

/** Options for fast-check. @param short How often in `npm test`. */
export const fuzzRuns = (short: number, full = FULL): { readonly numRuns: number } => ({
  numRuns: isFullForm ? full : short,
})
