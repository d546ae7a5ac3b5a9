// The short form of D-05; `npm run durability -- D-05` runs the full one.
import { testScenario } from './short-form'
import { runBadWriters } from './d05-bad-writers'

testScenario('the harness itself', (program) => runBadWriters({ program, seed: 1, scale: 1 }))
