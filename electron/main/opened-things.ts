// Owns what the system gave the app to open and the person hasn't decided about: by “open with”, on the command line, by a second start.
// It is looked at from outside only; leaves reading it to `take-files`.
import { access, constants, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseAddress } from '../../src/capture/address'
import type { OpenedBatch } from '../../src/contract'
import { AppError, isAppError, type UnreadableReason } from '../../src/errors'
import { placeOf, type Given } from './given-arguments'

export type OpenedThings = {
  add(given: Given): void
  /** What the person is to decide about first; `null` when there is nothing. */
  batch(): OpenedBatch | null
  /** A batch is decided about: its paths, or `null` when it was before. */
  take(id: number): readonly string[] | null
}

export type OpenedTools = { readonly changed: () => void; readonly report: (error: unknown) => void }

/** File managers give many files one by one: what comes within such a time of each other is asked about together. */
const GATHER_MS = 250

/** In UTF-16 units: longer than any path or address that leads somewhere. */
const LONGEST_THING = 8192
const SHOWN_OF_LONG = 120

type Thing =
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'file'; readonly path: string; readonly name: string; readonly isFolder: boolean }
  | { readonly kind: 'refused'; readonly name: string; readonly error: ReturnType<AppError['toInfo']> }

/** Begin with nothing. */
export function makeOpenedThings({ changed, report }: OpenedTools): OpenedThings {
  const waiting: { readonly batch: OpenedBatch; readonly paths: readonly string[] }[] = []
  let gathered: Given[] = []
  let timer: NodeJS.Timeout | null = null
  let lastId = 0

  const look = async (): Promise<void> => {
    const given = gathered
    gathered = []
    timer = null
    const things: Thing[] = []
    for (const { things: arguments_, folder } of given)
      for (const argument of arguments_) things.push(await lookAt(argument, folder))
    const files = things.filter((thing) => thing.kind === 'file')
    waiting.push({
      batch: {
        id: ++lastId,
        files: files.map(({ name, isFolder }) => ({ name, isFolder })),
        addresses: things.flatMap((thing) => (thing.kind === 'address' ? [thing.url] : [])),
        refused: things.flatMap((thing) =>
          thing.kind === 'refused' ? [{ name: thing.name, error: thing.error }] : [],
        ),
      },
      paths: files.map(({ path }) => path),
    })
    changed()
  }
  return {
    add(given) {
      if (given.things.length === 0) return
      gathered.push(given)
      timer ??= setTimeout(() => {
        look().catch(report)
      }, GATHER_MS)
    },
    batch: () => waiting[0]?.batch ?? null,
    take(id) {
      const at = waiting.findIndex(({ batch }) => batch.id === id)
      const [taken] = at < 0 ? [] : waiting.splice(at, 1)
      if (taken === undefined) return null
      changed()
      return taken.paths
    },
  }
}

/** What an argument is: seen from outside, without opening it. */
async function lookAt(argument: string, folder: string): Promise<Thing> {
  if (argument.length > LONGEST_THING) {
    const name = `${argument.slice(0, SHOWN_OF_LONG)}…`
    return { kind: 'refused', name, error: new AppError('bad-address', { address: name }).toInfo() }
  }
  try {
    if (/^https?:/i.test(argument)) return { kind: 'address', url: parseAddress(argument) }
    // One letter before a colon is a drive.
    const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(argument)?.[1]?.toLowerCase()
    if (scheme !== undefined && scheme !== 'file' && argument.startsWith(`//`, scheme.length + 1))
      throw new AppError('unsupported-scheme', { scheme })
    const path = scheme === 'file' ? pathOfUrl(argument) : placeOf(argument, folder)
    return { kind: 'file', path, name: basename(path), isFolder: await isFolder(path) }
  } catch (error) {
    if (!isAppError(error)) throw error
    return { kind: 'refused', name: argument, error: error.toInfo() }
  }
}

function pathOfUrl(address: string): string {
  // Another machine's file would be fetched from there.
  if (!URL.canParse(address) || new URL(address).host !== '') throw new AppError('bad-address', { address })
  try {
    return fileURLToPath(address)
  } catch (error) {
    throw new AppError('bad-address', { address }, { cause: error })
  }
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch((error: unknown) => {
    throw unreadable(path, 'no-access', error)
  })
  if (!found.isFile() && !found.isDirectory()) throw unreadable(path, 'not-a-file')
  await access(path, constants.R_OK).catch((error: unknown) => {
    throw unreadable(path, 'no-access', error)
  })
  return found.isDirectory()
}

const unreadable = (path: string, reason: UnreadableReason, cause?: unknown): AppError =>
  new AppError(
    'unreadable-file',
    {
      name: basename(path),
      format: null,
      reason,
      detail: (cause as NodeJS.ErrnoException | undefined)?.code ?? '',
    },
    { cause },
  )
