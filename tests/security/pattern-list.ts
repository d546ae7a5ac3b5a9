// Owns the list of regular expressions that recheck found safe, and asking recheck about one.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createRequire } from 'node:module'
import type * as Recheck from 'recheck'
import { z } from 'zod'

// It would take a native program or a Java machine, where it finds them: its verdict is to be the same everywhere.
process.env['RECHECK_BACKEND'] = 'pure'
const require = createRequire(import.meta.url)
const { checkSync } = require('recheck') as typeof Recheck
const { version } = z.object({ version: z.string() }).parse(require('recheck/package.json'))

/** The tool, as the list names it. */
export const TOOL = `recheck ${version}`

export const listFile = join(resolve(import.meta.dirname), 'safe-patterns.json')

const list = z.object({ tool: z.string(), safe: z.array(z.string()) })

/** The list as it is kept. */
export const readList = (): z.infer<typeof list> => list.parse(JSON.parse(readFileSync(listFile, 'utf8')))

export type Verdict = { readonly status: 'safe' | 'vulnerable' | 'unknown'; readonly why: string }

/**
 * By itself it names whatever takes more than 1.5 million steps on a text of up to 300,000 characters, which many patterns do that take
 * a dozen for each character, and gives each try so much time, which makes its verdict one on the machine. Fifty steps for each
 * character, without a clock: what takes the square of its length takes far more.
 */
const LIMITS = { attackLimit: 15_000_000, attackTimeout: null, incubationTimeout: null } as const

/** What recheck says of a pattern, given as it would be written. */
export function judgePattern(pattern: string, timeoutMs: number): Verdict {
  const end = pattern.lastIndexOf('/')
  // Whether a match says where its groups are changes nothing of how it is found; recheck doesn't know that flag.
  const flags = pattern.slice(end + 1).replace('d', '')
  const result = checkSync(pattern.slice(1, end), flags, { ...LIMITS, timeout: timeoutMs })
  switch (result.status) {
    case 'safe':
      return { status: 'safe', why: result.complexity.summary }
    case 'vulnerable':
      return { status: 'vulnerable', why: `${result.complexity.summary}: ${result.attack.pattern}` }
    case 'unknown':
      return { status: 'unknown', why: result.error.kind }
  }
}
