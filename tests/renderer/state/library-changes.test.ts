// The cache of answers is the window's own; main is the questions that it is asked.
import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { makeLibraryChanges, type LibraryChanges } from '../../../renderer/state/library-changes'
import type { ResponseOf } from '../../../src/contract'
import type { DossierDetail } from '../../../src/model/answers'
import { dossier, type Dossier } from '../../../src/model/dossier'
import { stateOf, type DossierState } from '../../../src/model/dossier-state'

const ID = 'd0000000ab01'
const TEXT = 'b0000000ab02'
const QUOTE = 'q0000000ab03'
const at = (revision: number): string => new Date(Date.UTC(2026, 2, 3) + revision).toISOString()

/** What main has. */
let stored: Dossier
/** What was asked, by call. */
let asked: string[]
let client: QueryClient
let changes: LibraryChanges
let stops: (() => void)[]

const detail = (): DossierDetail => ({ dossier: stored, quotes: {}, articles: {}, sourceCount: 0 })
const shown = (): DossierDetail | undefined => client.getQueryData(['dossier:open', { id: ID }])
const text = (): string | undefined =>
  shown()?.dossier.blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []))[0]

function show(name: string, request: object, answer: () => unknown): void {
  const queryFn = (): Promise<unknown> => {
    asked.push(name)
    return Promise.resolve(answer())
  }
  const observer = new QueryObserver(client, { queryKey: [name, request], queryFn, staleTime: Infinity })
  stops.push(observer.subscribe(() => undefined))
}

/** Main edits the dossier, and tells of it before it answers. */
function edited(blocks: Dossier['blocks'], blockId: string): ResponseOf<'dossier:change-block'> {
  const revision = stored.revision + 1
  stored = { ...stored, blocks, revision, updatedAt: at(revision) }
  changes.heard({ dossier: stateOf(stored) })
  const block = blocks.find(({ id }) => id === blockId)
  if (block === undefined) throw new Error('no such part')
  return { block, state: stateOf(stored) }
}
const written = (words: string): Dossier['blocks'] =>
  stored.blocks.map((block) => (block.kind === 'text' ? { ...block, text: words } : block))
const write = (words: string): Promise<unknown> =>
  changes.during('dossier:change-block', { id: ID, blockId: TEXT, change: { text: words } }, () =>
    Promise.resolve(edited(written(words), TEXT)),
  )
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(1)

beforeEach(async () => {
  vi.useFakeTimers()
  asked = []
  stops = []
  stored = dossier.parse({
    schema: 2,
    revision: 4,
    id: ID,
    title: 'Talks',
    blocks: [
      { kind: 'text', id: TEXT, text: 'Before' },
      { kind: 'quote', id: QUOTE, quoteId: QUOTE, articleId: ID, words: 'He said so.' },
    ],
    sample: false,
    createdAt: at(0),
    updatedAt: at(4),
  })
  client = new QueryClient({ defaultOptions: { queries: { networkMode: 'always', retry: false } } })
  changes = makeLibraryChanges(client)
  show('dossier:open', { id: ID }, detail)
  show('dossier:list', {}, () => [])
  show('quote:list', {}, () => [])
  await settle()
  asked = []
})
afterEach(() => {
  for (const stop of stops) stop()
  changes.stop()
  client.clear()
  vi.useRealTimers()
})

it('shows what somebody wrote without asking for the whole dossier, and asks for what tells of its words', async () => {
  await write('After')
  await settle()
  expect(text()).toBe('After')
  expect(shown()?.dossier.revision).toBe(5)
  expect(asked).toEqual(['dossier:list'])
})

it('asks for what tells of the words now and then while somebody goes on writing, and at the end', async () => {
  for (const words of ['A', 'Af', 'Aft', 'Afte', 'After']) {
    await write(words)
    await vi.advanceTimersByTimeAsync(300)
  }
  expect(asked).toEqual(['dossier:list'])
  await vi.advanceTimersByTimeAsync(2000)
  expect(asked).toEqual(['dossier:list', 'dossier:list'])
})

it('asks for everything when something else changed meanwhile', async () => {
  const writing = write('After')
  changes.heard({ dossier: null })
  await writing
  await settle()
  expect(new Set(asked)).toEqual(new Set(['dossier:open', 'dossier:list', 'quote:list']))
})

it('asks for the dossier when the edit follows on a state that isn’t on the screen', async () => {
  // Undone, or written by another program: nobody told of it yet.
  stored = { ...stored, title: 'Other', revision: 5, updatedAt: at(5) }
  await write('After')
  await settle()
  expect(asked).toContain('dossier:open')
  expect(shown()?.dossier.title).toBe('Other')
  expect(text()).toBe('After')
})

it('asks for the dossier when a quote of it was edited: what stands with it is main’s to say', async () => {
  const change = { words: 'He said […].' }
  await changes.during('dossier:change-block', { id: ID, blockId: QUOTE, change }, () =>
    Promise.resolve(edited(stored.blocks, QUOTE)),
  )
  await settle()
  expect(asked).toContain('dossier:open')
})

it('isn’t content with an answer that was on its way when somebody wrote', async () => {
  const late: { settle: (answer: DossierDetail) => void } = { settle: () => undefined }
  const before = detail()
  show('dossier:open', { id: ID }, () => new Promise<DossierDetail>((done) => (late.settle = done)))
  void client.invalidateQueries({ queryKey: ['dossier:open', { id: ID }] })
  await settle()
  show('dossier:open', { id: ID }, detail)
  await write('After')
  late.settle(before)
  await settle()
  await vi.advanceTimersByTimeAsync(1000)
  expect(text()).toBe('After')
})

it('takes an edit of another dossier for what it is', async () => {
  const other: DossierState = { ...stateOf(stored), id: QUOTE as DossierState['id'] }
  changes.heard({ dossier: other })
  await settle()
  expect(asked).toContain('dossier:open')
})
