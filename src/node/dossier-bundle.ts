// Owns reading a dossier that somebody handed over, from a file, a ZIP or a folder, under the limits that protect this machine. Nothing is
// unpacked to the disk, and nothing but what we write ourselves is read. Leaves judging it to `dossier`.
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { GivenFile } from '../actions/workspace'
import { collect, concat, inputFileOfBytes, readStart, readWhole } from '../ports/input-file'
import { makeMeter } from '../ports/limits'
import { judgeEntries } from '../capture/files/zip-entries'
import { AppError, isAppError } from '../errors'
import { BUNDLE_PAGE, BUNDLE_SUMS, type DossierBundle } from '../model/dossier-bundle'
import { blockStart, MANIFEST_ID, SEAL_PLACES } from '../model/dossier-file'
import type { InputFile, ZipEntry } from '../ports/reading'
import { localInputFile } from './files/local-input-file'
import { openZip } from './files/zip-reader'

/** Of the page, which holds its sources and their images. */
export const MOST_BUNDLE_PAGE_BYTES = 256 * 1024 * 1024
/** Of all files together: they are held in memory. */
export const MOST_BUNDLE_BYTES = 768 * 1024 * 1024
const MOST_BUNDLE_FILES = 20_000

/** The seal stands near the beginning of the page. */
const HEAD_BYTES = 16 * 1024
/** Of a ZIP file. Source: APPNOTE 4.3.7. */
const ZIP_BEGIN = [0x50, 0x4b, 0x03, 0x04]

/** The reader's limits; lower ones for tests. */
export type BundleLimits = { readonly pageBytes: number; readonly totalBytes: number }
const LIMITS: BundleLimits = { pageBytes: MOST_BUNDLE_PAGE_BYTES, totalBytes: MOST_BUNDLE_BYTES }

/** What is looked at before anything is read of it. */
type Packed = {
  readonly kind: 'zip' | 'folder'
  readonly name: string
  readonly page: () => Promise<Uint8Array>
  /** The page's first bytes. */
  readonly head: () => Promise<Uint8Array>
  readonly files: readonly { readonly path: string; readonly read: (most: number) => Promise<Uint8Array> }[]
}

/** Whether something that a person gave is a dossier of ours, by the looks of it: only its begin is read. */
export async function isDossierGiven(given: GivenFile): Promise<boolean> {
  try {
    const packed = await packedAt(given, LIMITS)
    if (packed !== null) return hasSeal(await packed.head())
    if (given.kind === 'path' && (await stat(given.path)).isDirectory()) return false
    return hasSeal(await readStart(await inputOf(given), HEAD_BYTES))
  } catch (error) {
    // What can't be read or is no archive is told by whoever reads files.
    if (isAppError(error) || (error instanceof Error && 'code' in error)) return false
    throw error
  }
}

/**
 * Read a dossier. @throws {AppError} damaged, for what isn't one; unsafe-archive, too-large, parse-failed, unreadable-file, cancelled
 */
export async function readDossierBundle(
  given: GivenFile,
  signal?: AbortSignal,
  limits: BundleLimits = LIMITS,
): Promise<DossierBundle> {
  const packed = await packedAt(given, limits)
  const name = given.kind === 'path' ? basename(given.path) : given.name
  if (packed === null) {
    const html = pageOf(await readWhole(await inputOf(given), limits.pageBytes), name)
    return { kind: 'html', name, html, files: new Map() }
  }
  const html = pageOf(await packed.page(), name)
  const files = new Map<string, Uint8Array>()
  let left = limits.totalBytes
  for (const { path, read } of packed.files) {
    if (signal?.aborted === true) throw new AppError('cancelled', {})
    const bytes = await read(left)
    left -= bytes.byteLength
    files.set(path, bytes)
  }
  return { kind: packed.kind, name, html, files }
}

function pageOf(bytes: Uint8Array, name: string): string {
  const html = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  if (!html.includes(blockStart(MANIFEST_ID)))
    throw new AppError('damaged', { path: name, reason: 'not a dossier: it has no manifest' })
  return html
}

const hasSeal = (bytes: Uint8Array): boolean =>
  new TextDecoder().decode(bytes).includes(SEAL_PLACES[0].before)

const inputOf = (given: GivenFile): Promise<InputFile> =>
  given.kind === 'path'
    ? localInputFile(given.path)
    : Promise.resolve(inputFileOfBytes(given.name, given.bytes))

async function packedAt(given: GivenFile, limits: BundleLimits): Promise<Packed | null> {
  if (given.kind === 'path' && (await isFolder(given.path))) return folderAt(given.path, limits)
  const file = await inputOf(given)
  const begin = await readStart(file, ZIP_BEGIN.length)
  return ZIP_BEGIN.every((byte, i) => begin[i] === byte) ? zipIn(file, limits) : null
}

/** What isn't there is no folder: whoever reads it says so. */
const isFolder = async (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )

async function zipIn(file: InputFile, limits: BundleLimits): Promise<Packed | null> {
  const archive = await openZip(file)
  const { entries, refusals } = await judgeEntries(archive, file.name)
  const page = pageEntry(entries)
  if (page === null) return null
  const [refused] = refusals
  if (refused?.kind === 'refused')
    throw new AppError('unsafe-archive', { name: file.name, reason: 'unsafe-name', entry: refused.name })
  const meter = makeMeter(file.name)
  const prefix = page.name.slice(0, -BUNDLE_PAGE.length)
  const read = async (entry: ZipEntry, most: number): Promise<Uint8Array> => {
    if (entry.sizeBytes > most)
      throw new AppError('too-large', { sizeBytes: entry.sizeBytes, limitBytes: limits.totalBytes })
    const bytes = await collect(archive.read(entry), most)
    meter.count(bytes.length, entry.compressedBytes)
    return bytes
  }
  const paths = new Set<string>()
  const files = entries
    .filter((entry) => entry !== page && !isBySystem(entry.name))
    .map((entry) => {
      const path = entry.name.startsWith(prefix) ? entry.name.slice(prefix.length) : `../${entry.name}`
      if (paths.has(path) || path === BUNDLE_PAGE)
        throw new AppError('unsafe-archive', { name: file.name, reason: 'overlap', entry: entry.name })
      paths.add(path)
      return { path, read: (most: number) => read(entry, most) }
    })
  return {
    kind: 'zip',
    name: file.name,
    page: () => read(page, limits.pageBytes),
    head: () => startOf(archive.read(page)),
    files: limited(files, file.name),
  }
}

/** The first bytes of what comes in pieces, and no more of it. */
async function startOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const start: Uint8Array[] = []
  let sizeBytes = 0
  for await (const piece of pieces) {
    start.push(piece)
    sizeBytes += piece.byteLength
    if (sizeBytes >= HEAD_BYTES) break
  }
  return concat(start, sizeBytes)
}

/** The page at the top, or in the one folder that all lies in: so people zip a folder. */
function pageEntry(entries: readonly ZipEntry[]): ZipEntry | null {
  const names = new Set(entries.map(({ name }) => name))
  const found = entries.filter(
    ({ name }) =>
      (name === BUNDLE_PAGE || (name.endsWith(`/${BUNDLE_PAGE}`) && name.split('/').length === 2)) &&
      names.has(`${name.slice(0, -BUNDLE_PAGE.length)}${BUNDLE_SUMS}`),
  )
  return found[0] ?? null
}

function limited<T>(files: readonly T[], name: string): readonly T[] {
  if (files.length > MOST_BUNDLE_FILES)
    throw new AppError('unsafe-archive', { name, reason: 'too-many-entries', entry: null })
  return files
}

async function folderAt(folder: string, limits: BundleLimits): Promise<Packed | null> {
  const names = new Set(await readdir(folder))
  if (!names.has(BUNDLE_PAGE) || !names.has(BUNDLE_SUMS)) return null
  const name = basename(folder)
  const page = (): Promise<InputFile> => localInputFile(join(folder, BUNDLE_PAGE))
  const paths = await pathsIn(folder, '', name)
  return {
    kind: 'folder',
    name,
    page: async () => readWhole(await page(), limits.pageBytes),
    head: async () => readStart(await page(), HEAD_BYTES),
    files: paths.map((path) => ({
      path,
      read: async (most) => readWhole(await localInputFile(join(folder, path)), most),
    })),
  }
}

/** What systems put beside the files of a person. */
const BY_SYSTEMS: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini'])
const isBySystem = (path: string): boolean =>
  path.startsWith('__MACOSX/') || BY_SYSTEMS.has(path.slice(path.lastIndexOf('/') + 1))
/** `sources/N/versions/V/…` is as deep as ours are. */
const DEEPEST = 6

/** Links are named and not followed: nothing vouches for where they lead. */
async function pathsIn(folder: string, under: string, name: string): Promise<readonly string[]> {
  const paths: string[] = []
  for (const entry of await readdir(join(folder, under), { withFileTypes: true })) {
    const path = under === '' ? entry.name : `${under}/${entry.name}`
    if (path === BUNDLE_PAGE || isBySystem(path)) continue
    if (entry.isDirectory() && path.split('/').length < DEEPEST)
      paths.push(...(await pathsIn(folder, path, name)))
    else if (entry.isFile()) paths.push(path)
    else throw new AppError('unsafe-archive', { name, reason: 'link', entry: path })
    limited(paths, name)
  }
  return paths
}
