// Owns articles as a web archive that replays: the pages as they were received with the parts that they are shown with, an index, a list
// of pages, and the hashes of all of it. Sources: specs.webrecorder.net/wacz/1.1.1, ISO 28500.
import { gzipSync } from 'fflate'
import { sourceAddress } from '../citation'
import {
  keptParts,
  newestOf,
  type ExportedArticle,
  type ExportedVersion,
  type LibraryToExport,
} from '../library/library-to-export'
import type { StreamedEntry } from '../zip/zip-pieces'
import { cdxLine } from './cdx'
import { writeRecord, type WarcRecord } from './warc-record'

/** What the package file says of each of the others. */
type Resource = {
  readonly name: string
  readonly path: string
  readonly hash: string
  readonly bytes: number
}

type Archive = {
  readonly index: string[]
  readonly pages: string[]
  readonly written: Set<string>
  offset: number
}

export type MadeWacz = {
  /** Each to be written before the next is asked for. Records are stored: each is compressed by itself. */
  readonly entries: Iterable<StreamedEntry>
  /** How many pages are in it, once all was written. */
  readonly pages: () => number
}

/** The file. */
export function libraryToWacz(library: LibraryToExport): MadeWacz {
  const archive: Archive = { index: [], pages: [], written: new Set(), offset: 0 }
  return { entries: entriesOf(library, archive), pages: () => archive.pages.length }
}

function* entriesOf(library: LibraryToExport, archive: Archive): Generator<StreamedEntry> {
  const resources: Resource[] = []
  const hash = library.newHash()
  yield { path: 'archive/data.warc.gz', content: hashed(warcPieces(library, archive), hash), isStored: true }
  resources.push(resourceOf('archive/data.warc.gz', hash.digest(), archive.offset))
  const index = `${archive.index.sort().join('\n')}\n`
  const pages = [pagesHead, ...archive.pages, ''].join('\n')
  for (const [path, content] of [
    ['indexes/index.cdx', index],
    ['pages/pages.jsonl', pages],
  ] as const) {
    resources.push(resourceOf(path, library.hashOf(content), new TextEncoder().encode(content).length))
    yield { path, content, isStored: true }
  }
  const description = `${JSON.stringify(packageOf(library, resources), null, 2)}\n`
  yield { path: 'datapackage.json', content: description, isStored: true }
  const digest = { path: 'datapackage.json', hash: `sha256:${library.hashOf(description)}` }
  yield { path: 'datapackage-digest.json', content: `${JSON.stringify(digest, null, 2)}\n`, isStored: true }
}

const pagesHead = JSON.stringify({ format: 'json-pages-1.0', id: 'pages', title: 'All pages' })

const resourceOf = (path: string, sha256: string, bytes: number): Resource => ({
  name: path.slice(path.lastIndexOf('/') + 1),
  path,
  hash: `sha256:${sha256}`,
  bytes,
})

const packageOf = ({ title, generator, exportedAt }: LibraryToExport, resources: readonly Resource[]) => ({
  profile: 'data-package',
  wacz_version: '1.1.1',
  title,
  created: exportedAt,
  software: generator,
  resources,
})

async function* hashed(
  pieces: AsyncIterable<Uint8Array>,
  hash: { update(piece: Uint8Array): void },
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    hash.update(piece)
    yield piece
  }
}

async function* warcPieces(library: LibraryToExport, archive: Archive): AsyncGenerator<Uint8Array> {
  const info = `software: ${library.generator}\r\nformat: WARC File Format 1.1\r\ndescription: Pages as they were received, decompressed; of their headers those that were kept.\r\n`
  yield put(
    {
      type: 'warcinfo',
      url: null,
      date: library.exportedAt,
      contentType: 'application/warc-fields',
      http: '',
      payload: new TextEncoder().encode(info),
    },
    library,
    archive,
  )
  for await (const article of library.articles()) {
    const newest = newestOf(article)
    if (newest !== null) yield* pageRecords(article, newest, library, archive)
  }
}

async function* pageRecords(
  article: ExportedArticle,
  version: ExportedVersion,
  library: LibraryToExport,
  archive: Archive,
): AsyncGenerator<Uint8Array> {
  const url = pageAddress(version)
  const source = url === null ? null : await version.source()
  // What came from no page of the web, or came without one, has nothing to be replayed.
  if (url === null || source === null) return
  const { capture } = version
  const isAnswer = capture.method === 'fetch' && capture.status !== null
  archive.pages.push(
    JSON.stringify({ id: article.id, url, ts: `${capture.capturedAt.slice(0, 19)}Z`, title: article.title }),
  )
  yield* once(
    { url, date: capture.capturedAt, mediaType: capture.mediaType, status: capture.status ?? 200 },
    () =>
      Promise.resolve(
        isAnswer
          ? {
              type: 'response',
              http: answerHead(version, source.length),
              contentType: 'application/http; msgtype=response',
              payload: source,
            }
          : { type: 'resource', http: '', contentType: capture.mediaType, payload: source },
      ),
    library,
    archive,
  )
  for (const part of keptParts(capture)) {
    if (part.role === 'rendered' || part.role === 'file' || !isOfWeb(part.url)) continue
    const mediaType = part.mediaType ?? 'application/octet-stream'
    yield* once(
      { url: part.url, date: capture.capturedAt, mediaType, status: 200 },
      async () => {
        const payload = await library.readAsset(part.sha256)
        return payload === null ? null : { type: 'resource', http: '', contentType: mediaType, payload }
      },
      library,
      archive,
    )
  }
}

type Place = {
  readonly url: string
  readonly date: string
  readonly mediaType: string
  readonly status: number
}
type Body = Pick<WarcRecord, 'type' | 'http' | 'contentType' | 'payload'>

/** A record with its line in the index, unless the same address of the same instant has one. */
async function* once(
  place: Place,
  read: () => Promise<Body | null>,
  library: LibraryToExport,
  archive: Archive,
): AsyncGenerator<Uint8Array> {
  const key = `${place.date} ${place.url}`
  if (archive.written.has(key)) return
  const body = await read()
  if (body === null) return
  archive.written.add(key)
  yield put({ ...body, url: place.url, date: place.date }, library, archive, place)
}

function put(
  record: WarcRecord,
  library: LibraryToExport,
  archive: Archive,
  place: Place | null = null,
): Uint8Array {
  const { bytes, payloadDigest } = writeRecord(record, library.hashOf)
  const compressed = gzipSync(bytes)
  if (place !== null)
    archive.index.push(
      cdxLine({ ...place, digest: payloadDigest, lengthBytes: compressed.length, offset: archive.offset }),
    )
  archive.offset += compressed.length
  return compressed
}

/** The status and the headers that were kept; those of the way it was sent are no longer true of it. */
function answerHead({ capture }: ExportedVersion, sizeBytes: number): string {
  const kept = Object.entries(capture.headers).filter(
    ([name]) => !TRANSPORT.has(name) && name !== 'content-type',
  )
  const type = capture.headers['content-type'] ?? `${capture.mediaType}; charset=${capture.charset}`
  const headers = [...kept, ['content-type', type], ['content-length', String(sizeBytes)]]
  return `HTTP/1.1 ${String(capture.status ?? 200)} \r\n${headers.map(([name = '', value = '']) => `${name}: ${oneLine(value)}\r\n`).join('')}`
}

const TRANSPORT = new Set(['content-encoding', 'transfer-encoding', 'content-length', 'connection'])
const oneLine = (value: string): string => value.replaceAll('\r', ' ').replaceAll('\n', ' ')

const isOfWeb = (address: string): boolean => address.startsWith('https://') || address.startsWith('http://')

function pageAddress({ capture }: ExportedVersion): string | null {
  const address = sourceAddress({ capture })
  return address !== null && isOfWeb(address) && URL.canParse(address) ? new URL(address).href : null
}
