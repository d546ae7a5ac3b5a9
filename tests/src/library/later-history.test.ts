import { describe, expect, it } from 'vitest'
import { join } from 'node:path'
import { makeHistory, type History } from '../../../src/library/history'
import { makeLaterHistory } from '../../../src/library/later-history'
import type { StepLabel } from '../../../src/model/history'
import { openDatabase } from '../../../src/node/sqlite'
import { makeTemporaryFolder } from '../../helpers/temporary-folder'

const label = (target: string): StepLabel => ({ kind: 'quote-added', target, title: target, count: 1 })
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

const clock = (): string => new Date().toISOString()

function makeBoth(): { readonly plain: History; readonly later: ReturnType<typeof makeLaterHistory> } {
  const plain = makeHistory(openDatabase(join(makeTemporaryFolder(), 'history.sqlite')), clock)
  return { plain, later: makeLaterHistory(plain, clock) }
}

describe('a history that keeps nobody waiting', () => {
  it('writes a step down after whoever added it went on', async () => {
    const { plain, later } = makeBoth()
    later.add(label('a'), [])
    expect(plain.lastDone()).toBeNull()
    await turn()
    expect(plain.lastDone()?.label).toEqual(label('a'))
  })

  it('tells whoever asks of all that was added, in its order', () => {
    const { later } = makeBoth()
    for (const target of ['a', 'b', 'c']) later.add(label(target), [])
    expect(later.lastDone()?.label.target).toBe('c')
    later.mark(later.lastDone()?.seq ?? 0, true)
    expect(later.firstUndone()?.label.target).toBe('c')
    later.add(label('d'), [])
    expect(later.firstUndone()).toBeNull()
    expect(later.lastDone()?.label.target).toBe('d')
  })

  it('forgets what it has not yet written, too', async () => {
    const { plain, later } = makeBoth()
    later.add(label('a'), [])
    later.clear()
    await turn()
    expect(plain.lastDone()).toBeNull()
  })

  it('stops nothing when its disk is full', async () => {
    const { plain, later } = makeBoth()
    const failing = makeLaterHistory(
      {
        ...plain,
        add() {
          throw new Error('database or disk is full')
        },
      },
      clock,
    )
    failing.add(label('a'), [])
    await turn()
    expect(failing.lastDone()).toBeNull()
    later.add(label('b'), [])
    expect(later.lastDone()?.label.target).toBe('b')
  })
})
