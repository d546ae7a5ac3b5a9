// Owns one launch of an Electron app: started, watched from outside until a mark in its page, and ended.
// Leaves what the mark means to the page that sets it, and statistics to the benchmark.

import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { WebSocket } from 'undici'
import { z } from 'zod'

/** The mark that a page sets after the frame in which it first shows what it is for. */
const markName = 'list-painted'
const lookEveryMs = 250
const timeoutMs = 60_000

const targets = z.array(z.object({ type: z.string(), url: z.string(), webSocketDebuggerUrl: z.string() }))
const goodReply = z.object({ result: z.object({ result: z.object({ value: z.number() }) }) })
/** The page that was asked has given way to another: a window is empty until its first page has come. */
const lateReply = z.object({
  error: z.object({ message: z.string().regex(/execution context|target navigated/i) }),
})

/** Wall clock of the mark, waiting for it if it isn't there yet. */
const readMark = `new Promise((done) => {
  const tell = (entry) => done(performance.timeOrigin + entry.startTime)
  new PerformanceObserver((list) => list.getEntriesByName('${markName}').slice(0, 1).forEach(tell))
    .observe({ type: 'mark', buffered: true })
})`

/**
 * Milliseconds from starting the process to the mark in its page.
 *
 * Both ends are read from the same clock, the second one by the page itself, so that how and when we look at the page
 * does not count.
 *
 * @param look  what else is to be seen of the app before it is ended, by the number of its first process
 */
export async function measureLaunch(
  executable: string,
  args: readonly string[],
  env: Readonly<NodeJS.ProcessEnv>,
  look: (pid: number) => Promise<void> = () => Promise.resolve(),
): Promise<number> {
  const startedAt = performance.timeOrigin + performance.now()
  const child = spawn(executable, ['--remote-debugging-port=0', ...args], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  try {
    const markedAt = await withTimeout(readMarkTime(child))
    await look(child.pid ?? 0)
    return markedAt - startedAt
  } finally {
    child.kill('SIGTERM')
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  }
}

async function readMarkTime(child: ChildProcess): Promise<number> {
  const port = await readDebuggingPort(child)
  for (;;) {
    const response = await fetch(`http://127.0.0.1:${port}/json/list`)
    const pages = targets.parse(await response.json()).filter(({ type }) => type === 'page')
    const page = pages.find(({ url }) => url !== '' && url !== 'about:blank')
    const markTime = page === undefined ? null : await evaluateNumber(page.webSocketDebuggerUrl, readMark)
    if (markTime !== null) return markTime
    await sleep(lookEveryMs)
  }
}

/** Chromium says on its error stream where its debugging server listens. */
async function readDebuggingPort(child: ChildProcess): Promise<string> {
  if (child.stderr === null) throw new Error('The error stream is not piped')
  for await (const line of createInterface({ input: child.stderr })) {
    const port = /^DevTools listening on ws:\/\/[^:]+:(\d+)\//.exec(line)?.[1]
    if (port !== undefined) {
      child.stderr.resume()
      return port
    }
  }
  throw new Error('The app ended before its debugging server was up')
}

/**
 * Evaluate an expression that gives a promise of a number, in a page; null when the page is replaced meanwhile.
 *
 * Source: Chrome DevTools Protocol, Runtime.evaluate.
 */
async function evaluateNumber(address: string, expression: string): Promise<number | null> {
  const socket = new WebSocket(address)
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', reject)
  })
  const answer = new Promise<number | null>((resolve, reject) => {
    socket.addEventListener('close', () => {
      reject(new Error('The page went away'))
    })
    socket.addEventListener('message', ({ data }) => {
      const message: unknown = JSON.parse(String(data))
      const good = goodReply.safeParse(message)
      if (good.success) resolve(good.data.result.result.value)
      else if (lateReply.safeParse(message).success) resolve(null)
      else reject(new Error(`The page gave no number: ${String(data)}`))
    })
  })
  const params = { expression, awaitPromise: true, returnByValue: true }
  socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params }))
  const value = await answer
  socket.close()
  return value
}

async function withTimeout<T>(work: Promise<T>): Promise<T> {
  const stop = new AbortController()
  const tooLong = sleep(timeoutMs, null, { signal: stop.signal }).then(() => {
    throw new Error(`No mark ${markName} within ${String(timeoutMs / 1000)} s`)
  })
  try {
    return await Promise.race([work, tooLong])
  } finally {
    stop.abort()
    tooLong.catch(() => null)
  }
}
