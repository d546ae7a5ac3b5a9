// The short form of D-18; `npm run durability -- D-18` runs the full one.
import { testScenario } from './short-form'
import { runMedia } from './d18-media'

testScenario('media that are slow, fail or lie in odd places', async function* () {
  yield* await runMedia({ scale: 0.12 })
})
