import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { openCaptureQueue, type CaptureQueue, type CaptureRun } from '../../../src/actions/capture-queue'
import { makeQueueJournal } from '../../../src/actions/queue-journal'
import { AppError } from '../../../src/errors'
import type { CaptureEnd, CaptureTarget } from '../../../src/model/capture-queue'
import type { ArticleId } from '../../../src/model/ids'
import { localFiles } from '../../../src/node/local-files'
import { randomId } from '../../../src/node/system'
import type { Files } from '../../../src/ports'
import { makeTemporaryFolder } from '../../helpers/temporary-folder'

const kept = (url: string): CaptureEnd => ({
  end: 'kept',
  outcome: 'created',
  article: '0123456789ab' as ArticleId,
  title: `Title of ${url}`,
  completeness: null,
  sameStory: null,
})

/** A clock that moves when it is told to, and calls back whoever waits for it. */
function makeTime() {
  let now = 0
  const waiting = new Set<{ readonly at: number; readonly work: () => void }>()
  return {
    now: () => now,
    later: (waitMs: number, work: () => void) => {
      const entry = { at: now + waitMs, work }
      waiting.add(entry)
      return () => void waiting.delete(entry)
    },
    async pass(ms: number) {
      const until = now + ms
      for (;;) {
        await settle()
        const next = [...waiting].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0]
        if (next === undefined) break
        waiting.delete(next)
        now = next.at
        next.work()
      }
      now = until
      await settle()
    },
  }
}

/** What the disk is still asked for. */
let pending = 0

/** The journal's files; whatever the disk takes its time for is waited for, however long that is. */
function countedFiles(): Files {
  const files = localFiles(folder)
  const counted = async <T>(work: () => Promise<T>): Promise<T> => {
    pending++
    try {
      return await work()
    } finally {
      pending--
    }
  }
  return {
    ...files,
    makeFolder: (path) => counted(() => files.makeFolder(path)),
    append: (path, data) => counted(() => files.append(path, data)),
    write: (path, data) => counted(() => files.write(path, data)),
  }
}

/** Let everything that can go on go on, disk included. */
const settle = async (): Promise<void> => {
  for (let quiet = 0; quiet < 20; quiet++) {
    await new Promise((resolve) => setImmediate(resolve))
    if (pending > 0) quiet = 0
  }
}

type Begun = {
  readonly url: string
  readonly signal: AbortSignal
  readonly end: (end: CaptureEnd) => void
  readonly fail: (error: Error) => void
}

let folder: string
let time: ReturnType<typeof makeTime>
let begun: Begun[]
let delays: Record<string, number>

/** Captures that end when the test says so. */
const byHand: CaptureRun = ({ target }, { signal }) =>
  new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(new AppError('cancelled', {}))
    })
    begun.push({
      url: target.url,
      signal,
      end: resolve,
      fail: reject,
    })
  })

const open = (run: CaptureRun = byHand): Promise<CaptureQueue> =>
  openCaptureQueue({
    journal: makeQueueJournal(countedFiles(), 'queue.jsonl'),
    run,
    crawlDelayMs: (url) => Promise.resolve(delays[new URL(url).host] ?? 0),
    clock: () => new Date(Date.UTC(2026, 0, 1) + time.now()).toISOString(),
    newId: randomId,
    now: time.now,
    random: () => 0.5,
    later: time.later,
    changed: () => undefined,
    report: (error) => {
      throw error
    },
  })
const addresses = (...urls: readonly string[]) =>
  urls.map((url) => ({ target: { kind: 'address', url, engine: 'auto' } as const }))

beforeEach(() => {
  folder = makeTemporaryFolder()
  time = makeTime()
  begun = []
  delays = {}
})

describe('a queue of captures', () => {
  it('makes a few at a time, no more than two of one host, in order', async () => {
    const queue = await open()
    const urls = ['a', 'a', 'a', 'b', 'c', 'd'].map((host, i) => `https://${host}.example/${String(i)}`)
    await queue.add(addresses(...urls))
    await time.pass(1)
    expect(begun.map(({ url }) => url)).toEqual([urls[0], urls[1], urls[3], urls[4]])
    begun[0]?.end(kept('0'))
    await time.pass(1)
    expect(begun.map(({ url }) => url).slice(4)).toEqual([urls[2]])
    expect(queue.state().counts).toEqual({
      waiting: 1,
      running: 4,
      kept: 1,
      unchanged: 0,
      failed: 0,
      cancelled: 0,
    })
  })

  it('counts what was kept and isn’t whole, beside the six', async () => {
    const queue = await open()
    await queue.add(addresses('https://a.example/1', 'https://b.example/2'))
    await time.pass(1)
    begun[0]?.end({ ...kept('1'), completeness: { grade: 'cut', reasons: [] } })
    begun[1]?.end({ ...kept('2'), completeness: { grade: 'full', reasons: [] } })
    await time.pass(1)
    expect(queue.state()).toMatchObject({ incomplete: 1, counts: { kept: 2 } })
  })

  it('keeps the pause that a site asks for', async () => {
    delays['slow.example'] = 5000
    const queue = await open(({ target }) => {
      begun.push({ url: target.url } as Begun)
      return Promise.resolve(kept('x'))
    })
    await queue.add(addresses('https://slow.example/1', 'https://slow.example/2', 'https://slow.example/3'))
    await time.pass(4900)
    expect(begun).toHaveLength(1)
    await time.pass(200)
    expect(begun).toHaveLength(2)
    await time.pass(5000)
    expect(begun).toHaveLength(3)
  })

  it('asks again, later each time, where that may help, and says why it gave up', async () => {
    const queue = await open()
    await queue.add(addresses('https://a.example/1'))
    for (const [tries, waitMs] of [2000, 8000, 32_000].entries()) {
      await time.pass(1)
      expect(begun).toHaveLength(tries + 1)
      begun[tries]?.fail(new AppError('http-status', { status: 503, url: 'https://a.example/1' }))
      await time.pass(waitMs - 100)
      expect(begun).toHaveLength(tries + 1)
      expect(queue.state().items[0]).toMatchObject({ state: 'waiting', lastError: 'http-status' })
      await time.pass(200)
    }
    begun[3]?.fail(new AppError('http-status', { status: 503, url: 'https://a.example/1' }))
    await time.pass(60_000)
    expect(begun).toHaveLength(4)
    expect(queue.state().items[0]).toMatchObject({
      state: 'ended',
      end: { end: 'failed', error: { kind: 'http-status', data: { status: 503 } } },
    })
  })

  it('waits as long as the server asks', async () => {
    const queue = await open()
    await queue.add(addresses('https://a.example/1'))
    await time.pass(1)
    begun[0]?.fail(
      new AppError('http-status', { status: 429, url: 'https://a.example/1', retryAfterSeconds: 90 }),
    )
    await time.pass(89_000)
    expect(begun).toHaveLength(1)
    await time.pass(1100)
    expect(begun).toHaveLength(2)
  })

  it('gives up at once what will not come, and goes on with the next', async () => {
    const queue = await open()
    await queue.add(addresses('https://a.example/gone', 'https://b.example/there'))
    await time.pass(1)
    begun[0]?.fail(new AppError('http-status', { status: 404, url: 'https://a.example/gone' }))
    begun[1]?.end(kept('there'))
    await time.pass(1)
    expect(queue.state().counts).toMatchObject({ kept: 1, failed: 1, waiting: 0 })
    await queue.retry(null)
    await time.pass(1)
    expect(begun.map(({ url }) => url).slice(2)).toEqual(['https://a.example/gone'])
  })

  it('begins nothing while it is paused, and stops what is cancelled', async () => {
    const queue = await open()
    await queue.pause()
    await queue.add(addresses('https://a.example/1', 'https://a.example/2', 'https://a.example/3'))
    await time.pass(1000)
    expect(begun).toHaveLength(0)
    await queue.resume()
    await time.pass(1)
    expect(begun).toHaveLength(2)
    await queue.cancel(null)
    expect(begun[0]?.signal.aborted).toBe(true)
    expect(queue.state().counts).toMatchObject({ cancelled: 3, running: 0, waiting: 0 })
    await queue.clear()
    expect(queue.state().items).toEqual([])
  })

  it('takes an address that waits already once', async () => {
    const queue = await open()
    expect(await queue.add(addresses('https://a.example/1', 'https://a.example/1'))).toBe(1)
    expect(await queue.add(addresses('https://a.example/1', 'https://a.example/2'))).toBe(1)
  })
})

describe('sources that are asked again', () => {
  const unchanged = { total: 0, reworded: 0, shortened: 0, moved: 0, removed: 0 }
  const found = (after: number | null): CaptureEnd => ({
    ...(kept('x') as Extract<CaptureEnd, { end: 'kept' }>),
    outcome: after === null ? 'unchanged' : 'version-added',
    check: {
      ...{ before: 1, since: '2026-01-01T00:00:00.000Z', after, words: 0, quotes: unchanged },
      ...{ example: null, isNear: false, isPart: false },
    },
  })
  const article = '0123456789ab' as ArticleId
  const source = { ...addresses('https://a.example/1')[0]?.target, check: article } as CaptureTarget

  it('count as changed where they read otherwise, and stand in the report with what was found last', async () => {
    const queue = await open()
    await queue.add([{ target: source }])
    await time.pass(1)
    begun[0]?.end(found(2))
    await time.pass(1)
    expect(queue.state()).toMatchObject({ changed: 1, counts: { kept: 1 } })
    await queue.add([{ target: source }, ...addresses('https://b.example/2')])
    await time.pass(1)
    begun[1]?.end(found(null))
    begun[2]?.end(kept('2'))
    await time.pass(1)
    expect(queue.state()).toMatchObject({ changed: 0, counts: { kept: 1, unchanged: 1 } })
    await queue.close()
    const later = await open()
    expect(
      later
        .state()
        .items.map(({ target }) => target.check ?? null)
        .toSorted(),
    ).toEqual([article, null])
  })

  it('are asked as such again after a restart', async () => {
    const first = await open()
    await first.add([{ target: source }])
    await time.pass(1)
    await first.close()
    const asked: unknown[] = []
    await open(({ target }) => {
      asked.push(target.check)
      return Promise.resolve(found(null))
    })
    await time.pass(1)
    expect(asked).toEqual([article])
  })
})

describe('after a restart', () => {
  it('goes on where it was: what had ended is not begun again, what was under way is', async () => {
    const first = await open()
    await first.add(addresses('https://a.example/1', 'https://b.example/2', 'https://c.example/3'))
    await time.pass(1)
    begun[0]?.end(kept('1'))
    await time.pass(1)
    await first.close()
    begun = []
    const second = await open()
    await time.pass(1)
    expect(begun.map(({ url }) => url)).toEqual(['https://b.example/2', 'https://c.example/3'])
    expect(second.state().counts).toMatchObject({ kept: 1, running: 2 })
    expect(second.state().items.find(({ end }) => end !== null)?.title).toBe('Title of 1')
  })

  it('stays paused, and keeps reasons', async () => {
    const first = await open()
    await first.add(addresses('https://a.example/1', 'https://b.example/2'))
    await time.pass(1)
    begun[0]?.fail(new AppError('no-article', {}))
    await time.pass(1)
    await first.pause()
    await first.close()
    begun = []
    const second = await open()
    await time.pass(1000)
    expect(begun).toEqual([])
    expect(second.state()).toMatchObject({ isPaused: true, counts: { failed: 1, waiting: 1 } })
    expect(second.state().items[0]?.end).toMatchObject({ end: 'failed', error: { kind: 'no-article' } })
  })

  it('passes over a line that a power loss cut short, and writes no line after it into it', async () => {
    const first = await open()
    await first.pause()
    await first.add(addresses('https://a.example/1'))
    await first.close()
    appendFileSync(join(folder, 'queue.jsonl'), '{"event":"ended","id":"torn-off')
    const second = await open()
    await second.add(addresses('https://b.example/2'))
    await second.close()
    expect(readFileSync(join(folder, 'queue.jsonl'), 'utf8')).not.toContain('torn-off')
    expect((await open()).state().counts.waiting).toBe(2)
  })
})
