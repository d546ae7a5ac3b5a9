import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { getPriority } from 'node:os'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { makePageParser } from '../../../src/node/page-parser'
import { storyPage } from '../../helpers/trouble-site/prose'

const workerFile = resolve(import.meta.dirname, '../../../out/main/page-worker.cjs')

/** As `nice` has it, of each thread of this process. Source: proc(5), the 19th field. */
const priorities = (): readonly number[] =>
  readdirSync('/proc/self/task').map((thread) => {
    const told = readFileSync(`/proc/self/task/${thread}/stat`, 'utf8')
    return Number(told.slice(told.lastIndexOf(')') + 2).split(' ')[16])
  })

it.skipIf(process.platform !== 'linux')(
  'the thread that reads pages stands back behind all others, which stay where they were (on Linux)',
  async () => {
    expect(existsSync(workerFile), 'npm run build comes before these tests').toBe(true)
    const own = getPriority()
    const before = priorities().filter((nice) => nice > own).length
    const parser = makePageParser({ workerFile })
    await parser.parse({ bytes: Buffer.from(storyPage()), url: null, contentType: null })
    const behind = priorities().filter((nice) => nice > own)
    await parser.close()

    expect(getPriority()).toBe(own)
    // Where the tests themselves stand back as far as that, there is nothing left to do.
    expect(behind.length - before).toBe(own < 5 ? 1 : 0)
  },
)
