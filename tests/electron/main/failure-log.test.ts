import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { openFailureLog } from '../../../electron/main/failure-log'
import { MOST_FAILURES } from '../../../src/model/failure'
import { makeTemporaryFolder } from '../../helpers/temporary-folder'

let path: string
beforeEach(() => {
  path = join(makeTemporaryFolder(), 'below', 'failures.json')
})

const failed = (kind: string, day = 1) =>
  ({ at: `2026-01-0${day}T00:00:00.000Z`, where: 'program', kind, frames: ['f main.cjs:1:2'] }) as const

describe('failures', () => {
  it('are there after the next start, latest first, and the same are counted', async () => {
    const log = openFailureLog(path)
    await log.add(failed('TypeError'))
    await log.add(failed('RangeError'))
    await log.add(failed('TypeError', 2))
    const kept = [
      { ...failed('TypeError', 2), count: 2 },
      { ...failed('RangeError'), count: 1 },
    ]
    expect(log.list()).toEqual(kept)
    expect(openFailureLog(path).list()).toEqual(kept)
  })

  it('are as many as a report has room for', async () => {
    const log = openFailureLog(path)
    for (let i = 0; i < MOST_FAILURES + 5; i++) await log.add(failed(`Error ${i}`))
    expect(log.list()).toHaveLength(MOST_FAILURES)
    expect(log.list()[0]?.kind).toBe(`Error ${MOST_FAILURES + 4}`)
    expect(JSON.parse(readFileSync(path, 'utf8'))).toHaveLength(MOST_FAILURES)
  })

  it('are begun anew where their file is damaged, and told though they can’t be kept', async () => {
    mkdirSync(join(path, '..'))
    writeFileSync(path, '[{"kind": 7}]')
    expect(openFailureLog(path).list()).toEqual([])
    const log = openFailureLog(join(path, 'no-folder', 'failures.json'))
    await log.add(failed('Error'))
    expect(log.list()).toHaveLength(1)
  })
})
