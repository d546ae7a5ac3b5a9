// What the real bridge makes of nonsense (S-06): every call, by way of Electron's own copying. Its long form is tests/electron/main/ipc.test.ts.
import { runInNewContext } from 'node:vm'
import { expect } from '@playwright/test'
import fc from 'fast-check'
import type { CallName } from '../../../src/contract'
import { parsers } from '../../../src/contract/requests'
import { test } from '../../helpers/electron-test'
import { ask } from '../../helpers/bridge'
import { SAMPLE } from '../../helpers/hostile-window'
import { waitForArticle } from '../../helpers/reader'
import { inWords, tellFigure } from '../../helpers/figures'

const NAMES = Object.keys(parsers) as CallName[]
const RUNS = 60

/** Requests that a generator wouldn't come upon, as source text: what can't be sent at all is among them. */
const ODD = [
  '() => 1', '({ id: () => 1 })', 'Symbol("x")', 'NaN', '({ id: NaN, limit: Infinity, offset: -0 })', '10n', 'new Date(NaN)', 'new Error("x")', 'new Proxy({}, {})',
  '(() => { const a = {}; a.id = a; return a })()', '(() => { const a = []; a.push(a); return a })()', 'new Map([["id", "x"]])', 'document.body',
  'JSON.parse(`{"__proto__": {"id": "x"}, "constructor": {"prototype": {"ok": true}}}`)', '(() => { let a = {}; for (let i = 0; i < 900; i++) a = { id: a, change: a, block: a }; return a })()',
  '(() => { let a = []; for (let i = 0; i < 10000; i++) a = [a]; return a })()', '({ id: new Blob(["x"]) })', '({ get id() { throw new Error("x") } })', 'Object.create({ id: "x" })', '"\\ud800"', '({ id: "\\0" })',
] // prettier-ignore

/** What the bridge itself takes long to copy: for one call. */
const LARGE = [
  'new Array(1e6)',
  'new Uint8Array(20 * 1024 * 1024)',
  'window',
  "({ url: 'x'.repeat(50 * 1024 * 1024) })",
]

const nonsense = (name: CallName): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.anything({ maxDepth: 3, withBigInt: true, withDate: true, withMap: true, withTypedArray: true }),
    fc
      .uniqueArray(fc.tuple(fc.constantFrom(...Object.keys(parsers[name].shape), 'extra'), fc.anything()), {
        selector: ([field]) => field,
      })
      .map((pairs) => Object.fromEntries(pairs)),
  )

/** Whether a request, given as source text, is one that the call's parser takes. */
function isValid(name: CallName, source: string): boolean {
  try {
    return parsers[name].safeParse(structuredClone(runInNewContext(`(${source})`))).success
  } catch {
    // It takes a browser to make it: of what isn't plain data, the bridge leaves an empty object.
    return parsers[name].safeParse({}).success
  }
}

test('S-06: nonsense is refused at the door, and the app lives on', async ({ launch }) => {
  const { app, page } = await launch()
  await waitForArticle(page, SAMPLE)
  const stateBefore = await ask(page, 'app:state', {})
  let said = ''
  app.process().stderr?.on('data', (data: Buffer) => (said += data.toString()))
  await app.evaluate(({ BrowserWindow, dialog }) => {
    // One call loads the window anew, and is asked for that by an empty request.
    for (const window of BrowserWindow.getAllWindows()) window.webContents.reload = () => undefined
    // Some calls ask for a folder or a file first: here nobody is at the machine to choose one.
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] })
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' })
    const uncaught: string[] = []
    Object.assign(globalThis, { uncaught })
    process.on('uncaughtExceptionMonitor', (error) => uncaught.push(String(error)))
    process.on('unhandledRejection', (reason) => uncaught.push(String(reason)))
  })
  let entered = 0
  for (const name of NAMES) {
    const sources = [
      ...ODD,
      ...(name === 'link:open' ? LARGE : []),
      ...fc.sample(nonsense(name), { numRuns: RUNS, seed: 20 }).map((value) => fc.stringify(value)),
    ]
    const answers = await page.evaluate(
      async ([call, requests]) => {
        const { cuttings } = window as unknown as {
          cuttings: { call(n: string, r: unknown): Promise<{ ok: boolean; error?: { kind: string } }> }
        }
        return Promise.all(
          requests.map(async (source) => {
            let request: unknown
            try {
              request = (0, eval)(`(${source})`)
            } catch {
              return 'not made'
            }
            try {
              const answer = await cuttings.call(call, request)
              return answer.ok ? 'ok' : (answer.error?.kind ?? 'no kind')
            } catch {
              return 'not sent'
            }
          }),
        )
      },
      [name, sources] as const,
    )
    expect(answers.filter((answer) => answer === 'bad-request').length, name).toBeGreaterThan(RUNS / 2)
    answers.forEach((answer, index) => {
      if (['bad-request', 'not made', 'not sent'].includes(answer)) return
      entered += 1
      expect(isValid(name, sources[index] ?? ''), `${name} took ${sources[index] ?? ''}`).toBe(true)
    })
  }
  // An empty request is whole for a few calls, and chance finds it often: the rest of them was refused.
  expect(entered).toBeLessThan((NAMES.length * RUNS) / 5)
  tellFigure(
    'S-06',
    `${inWords(NAMES.length)} calls through the bridge, ${inWords(RUNS + ODD.length)} requests by chance and by hand each: 0 crashes`,
  )

  // Half a record, where a whole one is sent back: its handler doesn't see it.
  const byHand = (source: string): Promise<unknown> =>
    page.evaluate((code) => (0, eval)(code) as Promise<unknown>, source)
  expect(
    await byHand(`(async () => {
      const { value } = await window.cuttings.call('quote:list', { offset: 0, limit: 1 })
      const { id, articleId } = value.rows[0].quote
      let deep = {}
      for (let i = 0; i < 300; i++) deep = { deep }
      const answers = []
      for (const quote of [{ id }, { id, deep }, { id, exact: 7 }, { id: id + '/../x' }, { ...value.rows[0].quote, selector: { start: -1 } }])
        answers.push((await window.cuttings.call('quote:restore', { articleId, quote })).error?.kind)
      return answers
    })()`),
  ).toEqual(Array.from({ length: 5 }, () => 'bad-request'))

  expect(
    await app.evaluate(() => (globalThis as unknown as { uncaught: readonly string[] }).uncaught),
  ).toEqual([])
  expect(said).not.toContain('cuttings:')
  expect(await ask(page, 'app:state', {})).toEqual(stateBefore)
})
