// Owns what holds for every unit test: properties are tried with the same values in each run, so that a failure is the change's.
// `CUTTINGS_TEST_SEED` names another seed, or `random` for a new one each time.
import fc from 'fast-check'

const given = process.env['CUTTINGS_TEST_SEED']
if (given !== 'random') fc.configureGlobal({ seed: Number(given ?? 1) })
