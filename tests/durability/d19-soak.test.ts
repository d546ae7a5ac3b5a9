// The short form of D-19; `npm run durability -- D-19` runs the full one.
import { testScenario } from './short-form'
import { runSoak } from './d19-soak'

testScenario('random work, killed again and again', async function* (program) {
  yield await runSoak({ program, seed: 19, scale: 0.004, killSeconds: 5 })
})
