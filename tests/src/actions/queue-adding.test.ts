import { describe, expect, it } from 'vitest'
import { planAdding, type NewCapture } from '../../../src/actions/queue-adding'
import { asQueued, waiting } from '../../../src/actions/queue-journal'
import { stateOf } from '../../../src/actions/queue-state'
import type { QueueItem } from '../../../src/model/capture-queue'
import type { ForeignMarks } from '../../../src/model/foreign-marks'

const marks = (change: Partial<ForeignMarks> = {}): ForeignMarks => ({
  ...{ tool: 'pocket', toolId: null, url: 'https://a.example/', metadata: {}, savedAt: null, readAt: null },
  ...{ archived: false, starred: false, tags: ['a'], note: '', highlights: [] },
  ...change,
})
const capture = (...foreign: readonly ForeignMarks[]): NewCapture => ({
  target: { kind: 'address', url: 'https://a.example/', engine: 'auto' },
  ...(foreign.length === 0 ? {} : { foreign }),
})
const item = (change: Partial<QueueItem> = {}): QueueItem => ({
  ...waiting({
    id: '1',
    target: { kind: 'address', url: 'https://a.example/', engine: 'auto' },
    title: null,
    tags: [],
    addedAt: '2026-01-01T00:00:00.000Z',
    foreign: [marks()],
  }),
  ...change,
})
const highlight = (exact: string) => ({
  ...{ toolId: null, exact, prefix: '', suffix: '', colour: null, note: '', tags: [], createdAt: null },
})

describe('putting captures into a queue', () => {
  it('puts an address in once, with what all that was given says of it', () => {
    const { added } = planAdding(
      [],
      [capture(marks()), capture(marks({ tags: ['b'] })), capture(marks({ tool: 'instapaper' }))],
    )
    expect(added).toHaveLength(1)
    expect(added[0]?.foreign?.map(({ tool, tags }) => [tool, tags])).toEqual([
      ['pocket', ['a', 'b']],
      ['instapaper', ['a']],
    ])
  })

  it('lets what waits learn more, and leaves it where there is nothing more', () => {
    const more = marks({ highlights: [highlight('Words')], note: 'A note' })
    const { added, grown } = planAdding([item()], [capture(more)])
    expect(added).toEqual([])
    expect(grown).toMatchObject([
      { id: '1', foreign: [{ note: 'A note', highlights: [{ exact: 'Words' }] }] },
    ])
    expect(planAdding(grown, [capture(more)])).toEqual({ added: [], grown: [], gone: [] })
    expect(planAdding([item()], [capture()])).toEqual({ added: [], grown: [], gone: [] })
  })

  it('asks once more where a capture is under way, and takes the place of one that failed', () => {
    const later = marks({ note: 'A note' })
    expect(planAdding([item({ state: 'running' })], [capture(later)]).added).toHaveLength(1)
    const failed = item({
      state: 'ended',
      end: { end: 'failed', error: { kind: 'timeout', data: {}, message: '' } },
      endedAt: '2026-01-01T00:00:00.000Z',
    })
    const { added, gone } = planAdding([failed], [capture(later)])
    expect(gone.map(({ id }) => id)).toEqual(['1'])
    expect(added[0]?.foreign).toMatchObject([{ tags: ['a'], note: 'A note' }])
  })
})

it('keeps in the journal what a later program put there, and shows the window no marks', () => {
  const odd = { ...item(), later: 1 } as QueueItem
  expect(asQueued(odd)).toMatchObject({ later: 1, foreign: [{ tool: 'pocket' }] })
  expect(asQueued(odd)).not.toHaveProperty('state')
  expect(stateOf([odd], false).items[0]).not.toHaveProperty('foreign')
})
