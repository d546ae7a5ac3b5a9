// Owns the log of captures and deletions: one JSON line each, which carries the hash of the line before.
import { z } from 'zod'
import { isErrorOfKind } from '../errors'
import type { Clock, Files, HashOf } from '../ports'
import { LOG } from './layout'
import { linesOf } from './lines'
import { setAsideBytes } from './quarantine'

/** Hash that the first line carries. */
const GENESIS = '0'.repeat(64)
/** Longer than most lines. */
const USUAL_END_BYTES = 64 * 1024
const LINE_END = 10

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
  /** A version that came with a dossier; `seal` is that of its file. When and how it was captured its own record says. */
  | {
      readonly event: 'imported'
      readonly article: string
      readonly version: number
      readonly source: string
      readonly content: string
      readonly text: string
      readonly seal: string
      /** The key whose signature that file has, SubjectPublicKeyInfo in DER, base64; absent where nobody signed it. */
      readonly signedBy?: string
    }
  | {
      readonly event: 'deleted' | 'restored' | 'purged'
      readonly kind: 'article' | 'dossier' | 'note'
      readonly id: string
    }
  /** A key that this library's exports are signed with from now on. */
  | { readonly event: 'signing-key'; readonly publicKey: string }
  | { readonly event: 'migrated'; readonly from: number; readonly to: number }
  /** Lines that another machine wrote after the same line as we did, as a sync tool brought them. */
  | { readonly event: 'joined'; readonly lines: readonly string[] }
  /** The chain was broken: what was there is set aside, and its hash is here. */
  | { readonly event: 'begun-anew'; readonly broken: string }

type LogEntry = LogEvent & { readonly at: string }

const line = z.looseObject({ previous: z.string(), at: z.string(), event: z.string() })

/** The state of the chain: how many lines hold, and the 1-based number of the first that doesn't. */
export type LogCheck = { readonly lines: number; readonly firstBroken: number | null }

export type Log = {
  /** Add an event, durably. `at` is now unless given. @throws {AppError} disk-full, storage */
  add(event: LogEvent, at?: string): Promise<void>
  /** Add events; on a full disk they are added with the next ones instead: what they tell of is done already. */
  addWhenPossible(...events: readonly LogEvent[]): Promise<void>
  /** Add what a full disk has kept from being added, where there is room by now. */
  catchUp(): Promise<void>
  check(): Promise<LogCheck>
  /** Set aside what a power loss left of a line that was never acknowledged. Only for the library's writer. */
  mendEnd(): Promise<void>
  /** Set the whole log aside and begin a new chain that names it. */
  beginAnew(): Promise<void>
}

/** Give the log of a library. Its end is read once, when first needed. */
export function makeLog(files: Files, clock: Clock, hashOf: HashOf): Log {
  const tools = { files, clock, hashOf }
  let previous: string | null = null
  /** Of the file when `previous` was its last line's hash: a sync tool may put another in its place. */
  let stamp: string | null = null
  let waiting: readonly LogEntry[] = []

  /** What a crash or a full disk left of a line that was never acknowledged. */
  const mendEnd = async (): Promise<void> => {
    const end = await files.readEnd(LOG, 1)
    if (end === null || end.byteLength === 0 || end[0] === LINE_END) return
    const all = (await files.readBytes(LOG)) ?? new Uint8Array()
    const size = all.lastIndexOf(LINE_END) + 1
    const torn = all.subarray(size)
    await setAsideBytes(tools, {
      path: LOG,
      name: 'log-end.txt',
      bytes: torn,
      reason: 'a line that was cut off',
    })
    await files.write(LOG, all.subarray(0, size))
  }
  const lastHash = async (): Promise<string> => {
    await mendEnd()
    const last = await lastLine(files)
    return last === null ? GENESIS : hashOf(last)
  }
  const write = async (entries: readonly LogEntry[]): Promise<void> => {
    const texts: string[] = []
    const isOurs = previous !== null && stamp === (await files.stamp(LOG))
    let hash = isOurs && previous !== null ? previous : await lastHash()
    for (const entry of entries) {
      const text = JSON.stringify({ previous: hash, ...entry })
      texts.push(`${text}\n`)
      hash = hashOf(text)
    }
    try {
      await files.append(LOG, texts.join(''))
    } catch (error) {
      // Part of it may have reached the file.
      previous = null
      throw error
    }
    waiting = []
    previous = hash
    stamp = await files.stamp(LOG)
  }
  const add = (event: LogEvent, at = clock()): Promise<void> => write([...waiting, { at, ...event }])
  const writeWhenPossible = async (entries: readonly LogEntry[]): Promise<void> => {
    try {
      await write(entries)
    } catch (error) {
      if (!isErrorOfKind(error, 'disk-full')) throw error
      waiting = entries
    }
  }

  return {
    add,
    addWhenPossible: (...events) =>
      writeWhenPossible([...waiting, ...events.map((event) => ({ at: clock(), ...event }))]),
    async catchUp() {
      if (waiting.length > 0) await writeWhenPossible(waiting)
    },
    async check() {
      let expected = GENESIS
      let lines = 0
      for await (const text of linesOf(await files.readPieces(LOG))) {
        if (previousOf(text) !== expected) return { lines, firstBroken: lines + 1 }
        expected = hashOf(text)
        lines++
      }
      return { lines, firstBroken: null }
    },
    mendEnd,
    async beginAnew() {
      const all = (await files.readBytes(LOG)) ?? new Uint8Array()
      const broken = hashOf(all)
      await setAsideBytes(tools, { path: LOG, name: LOG, bytes: all, reason: 'its chain was broken' })
      await files.remove(LOG)
      previous = GENESIS
      await add({ event: 'begun-anew', broken })
    },
  }
}

/** The last whole line; `null` when there is none. */
async function lastLine(files: Files): Promise<string | null> {
  for (let sizeBytes = USUAL_END_BYTES; ; sizeBytes *= 4) {
    const bytes = (await files.readEnd(LOG, sizeBytes)) ?? new Uint8Array()
    const lines = new TextDecoder().decode(bytes).split('\n')
    // The first of them may lack its beginning, unless all of the file was read.
    if (lines.length > 2 || bytes.byteLength < sizeBytes) return lines.at(-2) ?? null
  }
}

function previousOf(text: string): string | null {
  try {
    return line.parse(JSON.parse(text)).previous
  } catch {
    // No JSON, or no line of a log: a break in the chain like any other.
    return null
  }
}
