// Owns strace: whether it may be used here, and letting it follow a process that is up already.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { findInPath } from '../../scripts/setup/libraries.mjs'

const LONGEST_REASON = 10_000

/** Resolves when the tracer has ended, which it does after the process that it follows. */
export type Tracer = { readonly ended: Promise<unknown> }

/**
 * Let strace follow a process and all its threads from now on: what came before is neither counted nor written down.
 * @param hear  is given what strace writes down, line by line, where no option sends that elsewhere
 * @throws when it can't
 */
export async function traceProcess(
  pid: number,
  options: readonly string[],
  hear: (line: string) => void = () => undefined,
): Promise<Tracer> {
  const tracer = spawn('strace', ['-f', '-p', String(pid), ...options], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = once(tracer, 'exit')
  let said = ''
  const attached = new Promise<boolean>((resolve) => {
    createInterface(tracer.stderr).on('line', (line) => {
      if (line.includes('attached')) resolve(true)
      else hear(line)
      if (said.length < LONGEST_REASON) said += `${line}\n`
    })
  })
  if (await Promise.race([attached, ended.then(() => false)])) return { ended }
  throw new Error(`strace did not attach: ${said}`)
}

let reason: Promise<string | null> | null = null

/** Why system calls can't be counted here; `null` when they can. */
export function whyNoTracing(): Promise<string | null> {
  reason ??= tryTracing()
  return reason
}

async function tryTracing(): Promise<string | null> {
  if (findInPath('strace') === null) return 'strace is not on this machine'
  const idle = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
  try {
    await traceProcess(idle.pid ?? 0, ['-o', '/dev/null', '-e', 'trace=fsync'])
    return null
  } catch (error) {
    return `strace may not follow a process here (${error instanceof Error ? error.message.trim() : String(error)})`
  } finally {
    idle.kill('SIGKILL')
  }
}
