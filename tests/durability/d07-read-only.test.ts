// The short form of D-07, which is all of it; `npm run durability -- D-07` gives its figures.
import { testScenario } from './short-form'
import { runReadOnly } from './d07-read-only'

testScenario('a library that can only be read', () => runReadOnly())
