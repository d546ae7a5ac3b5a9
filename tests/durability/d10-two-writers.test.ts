// The short form of D-10; `npm run durability -- D-10` runs the full one.
import { testScenario } from './short-form'
import { runTwoWriters } from './d10-two-writers'

testScenario('two processes on one library', (program) => runTwoWriters({ program, seed: 1, scale: 0.06 }))
