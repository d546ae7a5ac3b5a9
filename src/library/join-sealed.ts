// Owns the files of sealed versions where a sync tool left copies of them, or where merging gave a version another number: each
// file goes where its hash says that it belongs. What is in the way is set aside first.
import { isAppError } from '../errors'
import type { Article, VersionEntry } from '../model/article'
import type { JoinedCopy } from '../model/joined-copies'
import type { FoundCopy } from './find-copies'
import { describeName } from './foreign-names'
import * as layout from './layout'
import { listSetAside, setAside } from './quarantine'
import { decodeText, parseRecord } from './record'
import { CAPTURE } from './record-types'
import type { Store } from './store'

type Part = keyof typeof layout.VERSION_FILES
type Candidate = { readonly path: string; readonly part: Part; readonly bytes: Uint8Array }
type Move = { readonly to: string; readonly isTaken: boolean; readonly bytes: Uint8Array }

const PARTS = Object.keys(layout.VERSION_FILES) as Part[]
const HASHES = {
  source: 'sourceSha256',
  content: 'contentSha256',
  text: 'textSha256',
  original: 'originalSha256',
} as const

export type SettledVersions = {
  readonly copies: readonly JoinedCopy[]
  readonly isChanged: boolean
}

/**
 * Put the files of an article's versions where they belong.
 * @param article  its record, merged; `null` when it isn't there yet
 * @param isNew    whether the record has versions that its folder may have no files for
 */
export async function settleVersions(
  store: Store,
  folder: string,
  article: Article | null,
  found: readonly FoundCopy[],
  isNew: boolean,
): Promise<SettledVersions> {
  const sealed = found.filter(({ of }) => partOf(of) !== null)
  if (sealed.length === 0 && !isNew) return { copies: [], isChanged: false }
  const copies = await readAll(
    store,
    sealed.map(({ path, of }) => ({ path, part: partOf(of) })),
  )
  const mains = await readAll(store, await mainsOf(store, folder))
  const versions = article?.versions ?? []
  const moves = await planMoves(store, folder, versions, mains, copies)
  for (const { to, isTaken } of moves)
    if (isTaken) await setAside(store, to, 'not what was sealed here', 'merged')
  for (const { to, bytes } of moves) await store.files.write(to, bytes)
  const taken = new Set([...mains.map(({ path }) => path), ...moves.map(({ to }) => to)])
  const joined: JoinedCopy[] = []
  for (const copy of sealed) {
    const one = copies.find(({ path }) => path === copy.path)
    if (one === undefined) continue
    const isKnown = versions.some(({ n }) => copy.of.startsWith(`${layout.versionFolder(folder, n)}/`))
    const isSealed = versions.some((entry) => isRight(store, entry, one))
    // Its record may be on its way.
    const isFirst = !isKnown && !isSealed && !taken.has(copy.of)
    if (isFirst) await store.files.write(copy.of, one.bytes)
    const isSafe = isFirst || isSealed || (isKnown && taken.has(copy.of))
    taken.add(copy.of)
    joined.push({ ...copy, outcome: isSafe ? 'merged' : 'left' })
  }
  const removed = article === null ? 0 : await removeRepeated(store, folder, versions)
  const isChanged = moves.length + removed > 0 || joined.some(({ outcome }) => outcome !== 'left')
  return { copies: joined, isChanged }
}

/**
 * Take away what lies under a number that merging gave to no version, where the same files lie sealed under another: two machines
 * had numbered them differently. Gives how many folders went.
 */
async function removeRepeated(
  store: Store,
  folder: string,
  versions: readonly VersionEntry[],
): Promise<number> {
  const mains = await readAll(store, await mainsOf(store, folder))
  const inFolder = (place: string): readonly Candidate[] =>
    mains.filter(({ path }) => path.startsWith(`${place}/`))
  const sealed = versions.flatMap(({ n }) => inFolder(layout.versionFolder(folder, n)))
  const isSealed = ({ part, bytes }: Candidate): boolean =>
    sealed.some((one) => one.part === part && store.hashOf(one.bytes) === store.hashOf(bytes))
  const numbers = new Set(versions.map(({ n }) => String(n)))
  let removed = 0
  for (const { name } of await store.files.list(`${folder}/versions`)) {
    const place = `${folder}/versions/${name}`
    const parts = inFolder(place)
    if (numbers.has(name) || parts.length === 0 || !parts.every(isSealed)) continue
    // What a person put there stays, and so does its folder.
    if ((await store.files.list(place)).length !== parts.length) continue
    for (const { path } of parts) await setAside(store, path, 'sealed under another number', 'merged')
    await store.files.remove(place)
    removed++
  }
  return removed
}

/**
 * Articles of which sealed files lie in the quarantine. A record that says where one of them belongs may have come only after the
 * file was set aside, perhaps on another machine.
 */
export async function foldersWithSealedSetAside(files: Store['files']): Promise<readonly string[]> {
  const places = (await listSetAside(files)).filter(({ path }) => partOf(path) !== null)
  return [...new Set(places.map(({ path }) => path.split('/').slice(0, 2).join('/')))]
}

async function planMoves(
  store: Store,
  folder: string,
  versions: readonly VersionEntry[],
  mains: readonly Candidate[],
  copies: readonly Candidate[],
): Promise<readonly Move[]> {
  const moves: Move[] = []
  let setAsideBefore: readonly Candidate[] | null = null
  for (const entry of versions)
    for (const part of PARTS) {
      const to = `${layout.versionFolder(folder, entry.n)}/${layout.VERSION_FILES[part]}`
      const main = mains.find(({ path }) => path === to)
      if (main !== undefined && isRight(store, entry, main)) continue
      const fits = (one: Candidate): boolean => one.part === part && isRight(store, entry, one)
      // A copy may have come before the record that says what it is.
      const right =
        [...copies, ...mains].find(fits) ?? (setAsideBefore ??= await quarantinedOf(store, folder)).find(fits)
      if (right !== undefined) moves.push({ to, isTaken: main !== undefined, bytes: right.bytes })
    }
  return moves
}

/** Whether bytes are that part of that version. */
function isRight(store: Store, entry: VersionEntry, { part, path, bytes }: Candidate): boolean {
  if (part !== 'capture') return store.hashOf(bytes) === entry[HASHES[part]]
  try {
    const capture = parseRecord(decodeText(bytes, path), CAPTURE, path)
    return (
      capture.capturedAt === entry.capturedAt &&
      capture.source.sha256 === entry.sourceSha256 &&
      capture.content.sha256 === entry.contentSha256 &&
      capture.text.sha256 === entry.textSha256
    )
  } catch (error) {
    if (isAppError(error)) return false
    throw error
  }
}

function partOf(path: string): Part | null {
  if (!/^[^/]+\/[^/]+\/versions\/\d+\/[^/]+$/.test(path)) return null
  const kind = describeName(path.slice(path.lastIndexOf('/') + 1), 'version')
  const name = kind.kind === 'copy' ? kind.of : path.slice(path.lastIndexOf('/') + 1)
  return PARTS.find((part) => layout.VERSION_FILES[part] === name) ?? null
}

type Place = { readonly path: string; readonly part: Part | null }

async function mainsOf({ files }: Store, folder: string): Promise<readonly Place[]> {
  const numbers = (await files.list(`${folder}/versions`)).filter(
    ({ name }) => describeName(name, 'versions').kind === 'ours',
  )
  return numbers.flatMap(({ name }) =>
    PARTS.map((part) => ({ path: `${folder}/versions/${name}/${layout.VERSION_FILES[part]}`, part })),
  )
}

async function quarantinedOf(store: Store, folder: string): Promise<readonly Candidate[]> {
  const places = (await listSetAside(store.files)).flatMap(({ name, path }) => {
    if (!path.startsWith(folder)) return []
    const file = path.slice(path.lastIndexOf('/') + 1)
    const kind = describeName(file, 'version')
    const of = kind.kind === 'copy' ? kind.of : file
    const part = PARTS.find((one) => layout.VERSION_FILES[one] === of) ?? null
    return [{ path: `${layout.QUARANTINE}/${name}/${file}`, part }]
  })
  return readAll(store, places)
}

async function readAll({ files }: Store, places: readonly Place[]): Promise<readonly Candidate[]> {
  const all: Candidate[] = []
  for (const { path, part } of places) {
    const bytes = part === null ? null : await files.readBytes(path)
    if (part !== null && bytes !== null) all.push({ path, part, bytes })
  }
  return all
}
