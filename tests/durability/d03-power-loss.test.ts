// The short form of D-03; `npm run durability -- D-03` runs the full one.
import { testScenario } from './short-form'
import { runPowerLosses } from './d03-power-loss'

testScenario('a power loss, as it may leave the disk', (program) =>
  runPowerLosses({ program, writer: 'durable', seed: 1, workloads: 6, states: 300 }),
)
