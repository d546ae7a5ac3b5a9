import fc from 'fast-check'
import type { IpcMainInvokeEvent } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { answerCalls, CALL_CHANNEL, type Handlers } from '../../../electron/main/ipc'
import type { CallName } from '../../../src/contract'
import { parsers } from '../../../src/contract/requests'
import { AppError } from '../../../src/errors'
import { inWords, tellFigure } from '../../helpers/figures'
import { fuzzRuns } from '../../helpers/fuzz-runs'

type Listener = (event: IpcMainInvokeEvent, name: unknown, request: unknown) => Promise<unknown>

const channels = vi.hoisted(() => new Map<string, unknown>())
// Electron's end of the wire is a port: here, a list of who listens to what.
vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, listener: unknown) => channels.set(channel, listener) },
}))

const NAMES = Object.keys(parsers) as CallName[]
const WINDOW = { senderFrame: { origin: 'app://ui' } } as unknown as IpcMainInvokeEvent
const FORGED = { senderFrame: { origin: 'app://ui' } } as unknown as IpcMainInvokeEvent

let entered: { readonly name: string; readonly request: unknown }[] = []
let reported: unknown[] = []
let fails: Error | null = null

/** Ask as a page would: what it sends is cloned on the way, as Electron does it, and what can't be cloned is never sent. */
function ask(name: unknown, request: unknown, event = WINDOW): Promise<unknown> {
  const listener = channels.get(CALL_CHANNEL) as Listener
  return listener(event, name, structuredClone(request))
}

beforeEach(() => {
  entered = []
  reported = []
  fails = null
  const handlers = Object.fromEntries(
    NAMES.map((name) => [
      name,
      (request: unknown) => {
        entered.push({ name, request })
        if (fails !== null) throw fails
        return {}
      },
    ]),
  )
  answerCalls(
    handlers as unknown as Handlers,
    (event) => event === WINDOW,
    (error) => reported.push(error),
  )
})

/** For each call, in the full form. */
const PAYLOADS = 1000

const anything = fc.anything({
  maxDepth: 4,
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withNullPrototype: true,
  withObjectString: true,
  withSparseArray: true,
  withTypedArray: true,
})

/** Near misses: an object with some of a call's own fields, and some that it doesn't know. */
const nearMiss = (name: CallName): fc.Arbitrary<unknown> => {
  const fields = [...Object.keys(parsers[name].shape), '__proto__', 'constructor', 'extra']
  return fc
    .uniqueArray(fc.tuple(fc.constantFrom(...fields), anything), { selector: ([field]) => field })
    .map((pairs) => {
      const made = {}
      // Assigning to __proto__ would set the prototype, which isn't sent.
      for (const [key, value] of pairs)
        Object.defineProperty(made, key, { value, enumerable: true, configurable: true, writable: true })
      return made
    })
}

describe('answerCalls', () => {
  it('has one way in', () => {
    expect([...channels.keys()]).toEqual([CALL_CHANNEL])
  })

  it.each(NAMES)('lets nothing through to %s that its parser refuses', async (name) => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(anything, nearMiss(name)), async (request) => {
        entered = []
        const answer = await ask(name, request)
        // Some calls take an empty object, and chance may find a whole request.
        if (entered.length > 0) {
          expect(parsers[name].safeParse(request).success).toBe(true)
          expect(answer).toEqual({ ok: true, value: {} })
        } else expect(answer).toMatchObject({ ok: false, error: { kind: 'bad-request' } })
        expect(reported).toEqual([])
        expect(() => structuredClone(answer)).not.toThrow()
      }),
      fuzzRuns(250, PAYLOADS),
    )
  })

  it('tells how much was tried', () => {
    const { numRuns } = fuzzRuns(250, PAYLOADS)
    tellFigure(
      'S-06',
      `${inWords(NAMES.length)} calls, ${inWords(numRuns)} requests by chance each: 0 let through that the parser refuses`,
    )
    expect(NAMES.length * numRuns).toBeGreaterThan(10_000)
  })

  it.each(NAMES)('hears nobody but the window ask for %s', async (name) => {
    const nobody = { senderFrame: null } as unknown as IpcMainInvokeEvent
    for (const event of [FORGED, nobody])
      for (const request of [{}, { url: 'https://example.org/' }])
        expect(await ask(name, request, event)).toMatchObject({ ok: false, error: { kind: 'bad-request' } })
    expect(entered).toEqual([])
  })

  it('knows no call that isn’t in the contract, whatever it is named', async () => {
    for (const name of ['', 'toString', '__proto__', 'constructor', 'hasOwnProperty', 'app:quit', 'App:state', 'app:state ', 0, null, undefined, {}, ['app:state'], { toString: null }])
      expect(await ask(name, {})).toMatchObject({ ok: false, error: { kind: 'bad-request' } }) // prettier-ignore
    await fc.assert(
      fc.asyncProperty(fc.string(), async (name) => {
        fc.pre(!NAMES.includes(name as CallName))
        expect(await ask(name, {})).toMatchObject({ ok: false, error: { kind: 'bad-request' } })
      }),
    )
    expect(entered).toEqual([])
  })

  it('lets the largest of honest requests through', async () => {
    const tags = Array.from({ length: 100 }, (_, index) => `tag ${index}`)
    const article = '0123456789ab'
    const requests: Partial<Record<CallName, unknown>> = {
      'app:state': {},
      'search:query': { text: 'x'.repeat(1000), limit: 200 },
      'file:import': { jobId: 'x', fileName: 'x.html', bytes: new Uint8Array(20 * 1024 * 1024) },
      'article:change': { id: article, change: { tags, note: 'x'.repeat(10_000) } },
    }
    for (const [name, request] of Object.entries(requests))
      expect(await ask(name, request), name).toEqual({ ok: true, value: {} })
    expect(entered.map(({ name }) => name)).toEqual(Object.keys(requests))
  })

  it('refuses what is huge, deep or turned on itself, and says so briefly', async () => {
    const cyclic: Record<string, unknown> = { id: 'x' }
    cyclic['self'] = cyclic
    let deep: unknown = 1
    // Each level stands twice in the next: who walks it as a tree never comes to an end.
    for (let level = 0; level < 1000; level++) deep = { id: deep, change: deep }
    const huge = 'x'.repeat(50 * 1024 * 1024)
    const wide = new Uint8Array(20 * 1024 * 1024)
    const holes = new Array(1e7)
    const listener = channels.get(CALL_CHANNEL) as Listener
    for (const name of NAMES) {
      const everyField = Object.fromEntries(Object.keys(parsers[name].shape).map((field) => [field, huge]))
      const wideFields = Object.fromEntries(Object.keys(everyField).map((field) => [field, wide]))
      for (const request of [
        cyclic,
        deep,
        huge,
        { ...everyField, extra: huge },
        wide,
        { ...wideFields, extra: wide },
        holes,
        { tags: holes },
      ]) {
        const startedAt = performance.now()
        // Not cloned once more: copying would take longer than refusing.
        const answer = await listener(WINDOW, name, request)
        expect(answer, name).toMatchObject({ ok: false, error: { kind: 'bad-request' } })
        expect(JSON.stringify(answer).length).toBeLessThan(2000)
        expect(performance.now() - startedAt, name).toBeLessThan(2000)
      }
    }
    expect(entered).toEqual([])
    expect(reported).toEqual([])
  })

  it('answers a foreseen failure in its own words, and reports a bug', async () => {
    fails = new AppError('not-found', { what: 'article', id: 'x' })
    expect(await ask('app:state', {})).toMatchObject({ ok: false, error: { kind: 'not-found' } })
    expect(reported).toEqual([])
    fails = new TypeError('a bug')
    expect(await ask('app:state', {})).toEqual({ ok: false, error: { kind: 'bug', message: 'a bug' } })
    expect(reported).toEqual([fails])
  })
})
