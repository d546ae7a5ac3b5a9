// Owns the log of captures and deletions: one JSON line each, which carries the hash of the line before.
import { z } from 'zod'
import type { Clock, Files, HashOf } from '../ports'
import { LOG } from './layout'

/** Hash that the first line carries. */
const GENESIS = '0'.repeat(64)

export type LogEvent =
  | { readonly event: 'library-made'; readonly library: string }
  | {
      readonly event: 'captured' | 'recaptured'
      readonly article: string
      readonly version: number
      readonly source: string
      readonly content: string
      readonly text: string
    }
  | { readonly event: 'deleted' | 'restored'; readonly kind: 'article' | 'dossier'; readonly id: string }

const line = z.looseObject({ previous: z.string(), at: z.string(), event: z.string() })

/** The state of the chain: how many lines hold, and the 1-based number of the first that doesn't. */
export type LogCheck = { readonly lines: number; readonly firstBroken: number | null }

export type Log = {
  /** Add an event, durably. */
  add(event: LogEvent): Promise<void>
  check(): Promise<LogCheck>
}

/** Give the log of a library. Its last line is read once, when first needed. */
export function makeLog(files: Files, clock: Clock, hashOf: HashOf): Log {
  const lastLine = async (): Promise<{ text: string | null; ended: boolean }> => {
    const all = await files.readText(LOG)
    if (all === null || all === '') return { text: null, ended: true }
    const ended = all.endsWith('\n')
    const lines = (ended ? all.slice(0, -1) : all).split('\n')
    return { text: lines.at(-1) ?? null, ended }
  }
  let previous: { hash: string; ended: boolean } | null = null

  return {
    async add(event) {
      if (previous === null) {
        const last = await lastLine()
        previous = { hash: last.text === null ? GENESIS : hashOf(last.text), ended: last.ended }
      }
      const text = JSON.stringify({ previous: previous.hash, at: clock(), ...event })
      // A crash can leave a line without its end; it stays as it is, for `check` to name.
      await files.append(LOG, `${previous.ended ? '' : '\n'}${text}\n`)
      previous = { hash: hashOf(text), ended: true }
    },
    async check() {
      const all = (await files.readText(LOG)) ?? ''
      const lines = all.split('\n').filter((text, index, list) => index < list.length - 1 || text !== '')
      let expected = GENESIS
      for (const [index, text] of lines.entries()) {
        if (previousOf(text) !== expected) return { lines: index, firstBroken: index + 1 }
        expected = hashOf(text)
      }
      return { lines: lines.length, firstBroken: null }
    },
  }
}

function previousOf(text: string): string | null {
  try {
    return line.parse(JSON.parse(text)).previous
  } catch {
    return null
  }
}
