// The short form of D-04; `npm run durability -- D-04` runs the full one.
import { testScenario } from './short-form'
import { runPowerCuts } from './d04-ext4'

testScenario('a power loss on a real ext4', (program) =>
  runPowerCuts({ program, writer: 'durable', seed: 1, cycles: 18 }),
)
