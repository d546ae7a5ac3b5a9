// Owns reading exports of other tools in tests: the fixtures, and the real readers without their thread.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import type { ForeignExports, ForeignFound, GivenFile } from '../../src/actions/workspace'
import type { ForeignItem, ForeignTool } from '../../src/model/foreign-item'
import type { ForeignCounts } from '../../src/model/foreign-report'
import { countForeign, readForeign, toolsOfForeign } from '../../src/node/foreign-items'
import { makeFileTools } from '../../src/node/files/file-tools'
import { makeZip } from './archives'

const FIXTURES = resolve(import.meta.dirname, '../fixtures/import')
const tools = makeFileTools({
  cMapUrl: resolve('node_modules/pdfjs-dist/cmaps') + '/',
  standardFontDataUrl: resolve('node_modules/pdfjs-dist/standard_fonts') + '/',
})

/** What the worker runs, run here. */
export const foreignHere: ForeignExports = {
  toolsOf: (file) => toolsOfForeign(file, tools),
  count: (file, own) => countForeign(file, own, tools),
  read: (file, own) => readForeign(file, own, tools),
}

/** A fixture by its path below `tests/fixtures/import`: a file, or a folder. */
export const exportAt = (path: string): GivenFile => ({ kind: 'path', path: join(FIXTURES, path) })

/** The files of a fixture's folder, by their paths within it. */
export function filesOf(folder: string): Map<string, Buffer> {
  const root = join(FIXTURES, folder)
  const found = readdirSync(root, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  return new Map(
    found.map((one) => {
      const path = join(one.parentPath, one.name)
      return [relative(root, path).replaceAll('\\', '/'), readFileSync(path)]
    }),
  )
}

/** Files as a ZIP that was dropped. */
export const zipped = (name: string, files: ReadonlyMap<string, string | Uint8Array>): GivenFile => ({
  kind: 'bytes',
  name,
  bytes: new Uint8Array(makeZip([...files].map(([path, data]) => ({ name: path, data })))),
})

/** A file that was dropped. */
export const bytesOf = (name: string, data: string | Uint8Array): GivenFile => ({
  kind: 'bytes',
  name,
  bytes: typeof data === 'string' ? new TextEncoder().encode(data) : data,
})

/** Write files into a folder. */
export function writeFiles(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  for (const [path, data] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), data)
  }
}

export type ReadExport = {
  readonly tools: readonly ForeignTool[]
  readonly counts: ForeignCounts
  readonly found: readonly ForeignFound[]
  readonly items: readonly ForeignItem[]
  readonly leftOut: Readonly<Record<string, number>>
  /** Why, by the name of what is refused. */
  readonly refused: Readonly<Record<string, string>>
}

/** All that an export holds. */
export async function readExport(given: GivenFile): Promise<ReadExport> {
  const own = await foreignHere.toolsOf(given)
  let counts: ForeignCounts | null = null
  for await (const one of foreignHere.count(given, own)) counts = one
  const found: ForeignFound[] = []
  for await (const one of foreignHere.read(given, own)) found.push(one)
  if (counts === null) throw new Error('nothing was counted')
  return {
    ...{ tools: own, counts, found },
    items: found.flatMap((one) => (one.kind === 'item' ? [one.item] : [])),
    leftOut: Object.fromEntries(
      found.flatMap((one) => (one.kind === 'left-out' ? [[one.leftOut.what, one.leftOut.count]] : [])),
    ),
    refused: Object.fromEntries(
      found.flatMap((one) => (one.kind === 'refused' ? [[one.name, reasonOf(one.error)]] : [])),
    ),
  }
}

const reasonOf = ({ kind, data }: { readonly kind: string; readonly data: object }): string =>
  'reason' in data ? String(data.reason) : kind
