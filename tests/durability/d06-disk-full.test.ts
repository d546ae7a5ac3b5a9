// The short form of D-06; `npm run durability -- D-06` runs the full one.
import { testScenario } from './short-form'
import { runFullDisks } from './d06-disk-full'

testScenario('a disk that is full or fails', (program) =>
  runFullDisks({ program, writer: 'durable', seed: 1, scale: 0.07 }),
)
