// Owns archives in ZIP: those of files that a person zipped, and WACZ, which is one with web archives in it. What else comes as ZIP (office
// documents, books) is told apart and refused.
import { AppError } from '../../errors'
import type { FileTools, InputFile, ZipArchive, ZipEntry } from '../../ports/reading'
import type { FileItem } from './file-item'
import { collect, inputFileOfBytes, partOfFile } from '../../ports/input-file'
import { makeMeter, MOST_WHOLE_BYTES, type Meter } from '../../ports/limits'
import { refusalFor, refuse } from '../../ports/refusal'
import { readWarcFiles } from './warc-file'
import { judgeEntries } from './zip-entries'
import { readPageList } from './wacz-pages'

/** Reads one file that lay in an archive: there, no further archive is opened. */
export type ReadInner = (file: InputFile) => AsyncIterable<FileItem>

/** The items of a ZIP. @throws {AppError} unsafe-archive, parse-failed */
export async function* readZipFile(
  file: InputFile,
  tools: FileTools,
  readInner: ReadInner,
): AsyncGenerator<FileItem> {
  const archive = await tools.openZip(file)
  const { entries, refusals } = await judgeEntries(archive, file.name)
  const foreign = foreignTypeOf(entries)
  if (foreign !== null) throw new AppError('unknown-file', { name: file.name, mediaType: foreign })
  const unpacked: Unpacking = { file, archive, meter: makeMeter(file.name) }
  const warcs = entries.filter(({ name }) => /^archive\/.*\.warc(?:\.gz)?$/i.test(name))
  if (
    warcs.length > 0 &&
    entries.some(({ name }) => name === 'datapackage.json' || name.startsWith('pages/'))
  )
    yield* readWacz(unpacked, entries, warcs, tools)
  else
    for (const entry of entries) {
      if (tools.signal?.aborted === true) throw new AppError('cancelled', {})
      if (!isHidden(entry.name)) yield* readEntry(unpacked, entry, readInner)
    }
  yield* refusals
  if (entries.length === 0 && refusals.length === 0) yield refuse({ name: file.name, format: 'zip' }, 'empty')
}

type Unpacking = { readonly file: InputFile; readonly archive: ZipArchive; readonly meter: Meter }

async function* readEntry(
  unpacking: Unpacking,
  entry: ZipEntry,
  readInner: ReadInner,
): AsyncGenerator<FileItem> {
  const subject = { name: entry.name, format: 'zip' } as const
  let inner: InputFile
  try {
    inner = await unpack(unpacking, entry)
  } catch (error) {
    yield refusalFor(error, subject)
    return
  }
  yield* readInner(inner)
}

/** An entry in memory. @throws {AppError} too-large, unsafe-archive, parse-failed */
async function unpack({ archive, meter }: Unpacking, entry: ZipEntry): Promise<InputFile> {
  if (entry.sizeBytes > MOST_WHOLE_BYTES)
    throw new AppError('too-large', { sizeBytes: entry.sizeBytes, limitBytes: MOST_WHOLE_BYTES })
  const bytes = await collect(archive.read(entry), MOST_WHOLE_BYTES)
  meter.count(bytes.length, entry.compressedBytes)
  return inputFileOfBytes(entry.name.replace(/^.*[/\\]/, ''), bytes)
}

/** Source: specs.webrecorder.net/wacz. */
async function* readWacz(
  unpacking: Unpacking,
  entries: readonly ZipEntry[],
  warcs: readonly ZipEntry[],
  tools: FileTools,
): AsyncGenerator<FileItem> {
  const { file, archive } = unpacking
  const subject = { name: file.name, format: 'wacz' } as const
  const files: InputFile[] = []
  for (const entry of warcs)
    try {
      // As they should be, web archives lie in it as they are, and are read where they lie.
      const start = entry.isStored ? await archive.dataOffset(entry) : 0
      files.push(
        entry.isStored
          ? partOfFile(file, entry.name, start, Math.min(file.sizeBytes, start + entry.sizeBytes))
          : await unpack(unpacking, entry),
      )
    } catch (error) {
      yield refusalFor(error, { ...subject, name: entry.name })
    }
  const lists = entries.filter(({ name }) => /^pages\/(?:pages|extraPages)\.jsonl$/.test(name))
  const isPage = await readPageList(lists.map((entry) => () => unpack(unpacking, entry)))
  yield* readWarcFiles(file.name, files, tools, isPage ?? undefined)
}

/** What comes as ZIP and is no archive of files. */
function foreignTypeOf(entries: readonly ZipEntry[]): string | null {
  const names = new Set(entries.map(({ name }) => name))
  if (names.has('[Content_Types].xml')) return 'application/vnd.openxmlformats-officedocument'
  if (names.has('META-INF/container.xml')) return 'application/epub+zip'
  if (names.has('mimetype') && names.has('content.xml')) return 'application/vnd.oasis.opendocument'
  return null
}

/** What systems put beside the files of a person. */
const isHidden = (name: string): boolean => /(?:^|\/)(?:\.|__MACOSX\/|Thumbs\.db$)/.test(name)
