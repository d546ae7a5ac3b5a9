// Owns starting a session program, as this user or another, telling it what to do, and seeing how it ends.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { sessionMessage, type Answer, type SessionOptions, type SessionStep } from './session-messages'
import type { Program } from './storage-process'

/** Longer than any step takes, also on a busy machine. */
const LIMIT_MS = 120_000

export type Session = {
  readonly pid: number
  /** Do a step. @throws when the program ended in the middle of it */
  ask(step: SessionStep): Promise<readonly Answer[]>
  /** Let go of the library and end. Gives what nobody foresaw: what was reported, printed as an error, or ended it. */
  close(): Promise<readonly string[]>
  kill(): void
}

/** Start a session program, and wait until it is up. `uid`: run it as that user, which takes root. */
export async function startSession(
  program: Program,
  options: SessionOptions,
  uid: number | null = null,
): Promise<Session> {
  const child = spawn(process.execPath, [program.path, JSON.stringify(options)], {
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], UV_THREADPOOL_SIZE: '1' },
    ...(uid === null ? {} : { uid, gid: uid }),
  })
  const problems: string[] = []
  const [stdin, stderr] = [child.stdin, child.stderr]
  if (stdin === null || stderr === null) throw new Error('a session without pipes')
  stdin.on('error', () => undefined)
  stderr.setEncoding('utf8').on('data', (text: string) => problems.push(text.slice(0, 500)))
  const limit = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS)
  const ended = once(child, 'close').then(([code, signal]) => {
    clearTimeout(limit)
    if (code !== 0) problems.push(`ended with ${String(code ?? signal)}`)
  })
  const lines = createInterface({ input: child.stdio[3] as Readable })[Symbol.asyncIterator]()
  /** The next answers; `null` when it has ended. */
  const heard = async (): Promise<readonly Answer[] | null> => {
    for (;;) {
      const next = await lines.next()
      if (next.done === true) return null
      const message = sessionMessage.parse(JSON.parse(next.value))
      if (message.type === 'reported') problems.push(message.error)
      else return message.type === 'ready' ? [] : message.answers
    }
  }
  const ask = async (step: SessionStep): Promise<readonly Answer[]> => {
    stdin.write(`${step}\n`)
    const answers = await heard()
    if (answers !== null) return answers
    await ended
    throw new Error(`it ended at ${step}: ${problems.join(' ')}`)
  }
  await heard()
  return {
    pid: child.pid ?? 0,
    ask,
    async close() {
      await ask('close')
      await ended
      return problems
    },
    kill: () => void child.kill('SIGKILL'),
  }
}
