// Owns giving readers of other tools' exports their files, and gathering what they give. Leaves what is expected to the tests.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import type { ForeignFiles, ForeignReader } from '../../src/import/reader'
import type { ForeignItem } from '../../src/model/foreign-item'
import { inputFileOfBytes } from '../../src/ports/input-file'
import type { FileTools } from '../../src/ports/reading'
import { decodeText } from '../../src/text/charsets'

export type ExportFiles = Readonly<Record<string, string | Uint8Array>>

const FIXTURES = resolve(import.meta.dirname, '../fixtures/import')

/** A folder of `tests/fixtures/import`, by the paths of its files. */
export function exportOf(folder: string): Readonly<Record<string, Buffer>> {
  const root = join(FIXTURES, folder)
  const paths = readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  return Object.fromEntries(paths.map((path) => [relative(root, path), readFileSync(path)]))
}

export const foreignFilesOf = (files: ExportFiles, name = 'export'): ForeignFiles => ({
  name,
  paths: Object.keys(files),
  open: (path) => {
    const content = files[path]
    return Promise.resolve(content === undefined ? null : inputFileOfBytes(path, Buffer.from(content)))
  },
})

/** Whether a reader takes files for its tool's. */
export const isTakenBy = (reader: ForeignReader, files: ExportFiles): Promise<boolean> =>
  reader.matches({
    files: foreignFilesOf(files),
    begin: (path) => {
      const bytes = Buffer.from(files[path] ?? '').subarray(0, 64 * 1024)
      return Promise.resolve(bytes.includes(0) ? '' : decodeText(bytes).text)
    },
  })

export type ReadExport = {
  readonly items: readonly ForeignItem[]
  readonly leftOut: Readonly<Record<string, number>>
  readonly refused: readonly { readonly name: string; readonly kind: string; readonly reason: unknown }[]
}

/** What no reader of an export in text asks for. */
const absent = (): never => {
  throw new Error('not asked for')
}

/** All that a reader gives. */
export async function readExport(
  reader: ForeignReader,
  files: ExportFiles,
  signal?: AbortSignal,
): Promise<ReadExport> {
  const tools: FileTools = { inflate: absent, openZip: absent, openPdf: absent, signal }
  const items: ForeignItem[] = []
  const leftOut: Record<string, number> = {}
  const refused: { name: string; kind: string; reason: unknown }[] = []
  for await (const entry of reader.read(foreignFilesOf(files), tools)) {
    if (entry.kind === 'item') items.push(entry.item)
    else if (entry.kind === 'left-out') leftOut[entry.leftOut.what] = entry.leftOut.count
    else
      refused.push({
        name: entry.name,
        kind: entry.error.kind,
        reason: (entry.error.data as { readonly reason?: unknown }).reason,
      })
  }
  return { items, leftOut, refused }
}

export type TarMember = { readonly name: string; readonly data: Uint8Array; readonly type?: string }

/** A tar of members, as ustar writes it. */
export function makeTar(members: readonly TarMember[]): Buffer {
  const parts = members.flatMap(({ name, data, type = '0' }) => {
    const header = Buffer.alloc(512)
    header.write(name.slice(0, 100), 0)
    header.write('0000644\0', 100)
    header.write(`${data.length.toString(8).padStart(11, '0')}\0`, 124)
    header.write('        ', 148)
    header.write(type, 156)
    header.write('ustar\x0000', 257)
    const sum = header.reduce((total, byte) => total + byte, 0)
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
    return [header, Buffer.from(data), Buffer.alloc((512 - (data.length % 512)) % 512)]
  })
  return Buffer.concat([...parts, Buffer.alloc(1024)])
}

/** An archive of Joplin's of a folder of items. */
export const makeJex = (files: Readonly<Record<string, Buffer>>): Buffer =>
  makeTar(Object.entries(files).map(([name, data]) => ({ name, data })))
