// The short form of D-01; `npm run durability -- D-01` runs the full one.
import { testScenario } from './short-form'
import { runKills } from './d01-kill'

testScenario('a storage process that is killed', (program) =>
  runKills({ program, writer: 'durable', seed: 1, scale: 0.04 }),
)
