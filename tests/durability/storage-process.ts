// Owns starting the storage program, hearing what it says, and ending it.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { bundleProgram } from '../../scripts/setup/bundle.mjs'
import { message, type Message, type ProgramOptions } from './messages'

export type Program = { readonly path: string; readonly remove: () => Promise<void> }

/** Bundle a program of this folder into a folder of its own, which `remove` takes away; any user may read it. */
export async function prepareProgram(name = 'storage-program'): Promise<Program> {
  const folder = await mkdtemp(join(tmpdir(), 'cuttings-durability-program-'))
  await chmod(folder, 0o755)
  const source = join(import.meta.dirname, `${name}.ts`)
  const path = await bundleProgram(source, folder, { withPackages: true })
  return { path, remove: () => rm(folder, { recursive: true, force: true }) }
}

const DEFAULTS: Omit<ProgramOptions, 'folder' | 'seed'> = {
  writer: 'durable',
  operations: 400,
  role: 'write',
  retries: false,
  waits: false,
  repeats: false,
}

/** Longer than any program has reason to live. */
const LIMIT_MS = 120_000

export type StorageProcess = {
  readonly pid: number
  /** What it has said so far. */
  readonly messages: readonly Message[]
  /** Wait until it has said something of this type, or has ended. */
  heard(type: Message['type']): Promise<boolean>
  /** Let a program that waits begin. */
  go(): void
  kill(): void
  /** Everything that it said, once it has ended, and what it printed as an error. */
  ended(): Promise<{
    readonly messages: readonly Message[]
    readonly errors: string
    readonly code: number | null
  }>
}

/** Start the storage program. It is ended when it lives longer than `limitMs`. */
export function startStorage(
  program: Program,
  given: Partial<ProgramOptions> & Pick<ProgramOptions, 'folder' | 'seed'>,
  limitMs = LIMIT_MS,
): StorageProcess {
  const options: ProgramOptions = { ...DEFAULTS, ...given }
  const child = spawn(process.execPath, [program.path, JSON.stringify(options)], {
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
    // One thread for the file system: calls come in one order, and the count of a fault means the same each time.
    env: { ...process.env, UV_THREADPOOL_SIZE: '1' },
  })
  const messages: Message[] = []
  const waiting = new Set<() => void>()
  let isOver = false
  const look = (): void => {
    for (const wake of waiting) wake()
  }
  const lines = createInterface({ input: child.stdio[3] as Readable })
  lines.on('line', (line) => {
    messages.push(message.parse(JSON.parse(line)))
    look()
  })
  let errors = ''
  // A program that hangs is a failure too, and one that is heard of.
  const limit = setTimeout(() => {
    errors += `Error: killed after ${String(limitMs)} ms\n`
    child.kill('SIGKILL')
  }, limitMs)
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (errors += text))
  child.stdin?.on('error', () => undefined)
  const over = endOf(child, lines).then((code) => {
    isOver = true
    clearTimeout(limit)
    look()
    return { messages, errors, code }
  })
  return {
    pid: child.pid ?? 0,
    messages,
    heard: (type) =>
      new Promise((resolve) => {
        const wake = (): void => {
          const isThere = messages.some((said) => said.type === type)
          if (!isThere && !isOver) return
          waiting.delete(wake)
          resolve(isThere)
        }
        waiting.add(wake)
        wake()
      }),
    go: () => void child.stdin?.write('go\n'),
    kill: () => void child.kill('SIGKILL'),
    ended: () => over,
  }
}

/** The process and its pipes must have ended: a line may still be under way when the process is gone. */
async function endOf(child: ChildProcess, lines: ReturnType<typeof createInterface>): Promise<number | null> {
  const linesClosed = once(lines, 'close')
  const [code] = (await once(child, 'close')) as [number | null]
  await linesClosed
  return code
}
