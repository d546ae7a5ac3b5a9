// Owns reading any file that a person gives: what kind it is, and what comes out of it. Each reader is a file of its own beside this one.
import { AppError, type FileFormat } from '../../errors'
import type { FileTools, InputFile } from '../../ports/reading'
import { decodeText } from '../../text/charsets'
import { isAddressList, readAddressList, readBookmarks } from './address-lists'
import { readCsvFile } from './csv-file'
import { BEGIN_BYTES, detectFormat, type DetectedFormat } from './file-format'
import type { FileItem } from './file-item'
import { readHtmlFile } from './html-file'
import { readStart, readWhole } from '../../ports/input-file'
import { MOST_PAGE_BYTES, MOST_WHOLE_BYTES } from '../../ports/limits'
import { readMailFile } from './mail-file'
import { readMarkdownFile } from './markdown-file'
import { isSavedPage, readMhtmlFile } from './mhtml-file'
import { readMime } from './mime'
import { readPdfFile } from './pdf-file'
import { refusalFor, refuse } from '../../ports/refusal'
import { readTextFile } from './text-file'
import { readWarcFiles } from './warc-file'
import { readZipFile } from './zip-file'

/**
 * Read a file: pages, addresses and refusals, as they are found. Nothing that is wrong with the file stops what can be read of it, and
 * a file never gives nothing at all.
 * @throws {AppError} cancelled
 */
export const readFile = (file: InputFile, tools: FileTools): AsyncIterable<FileItem> =>
  readFileAt(file, tools, 'disk')

/** Where a file lies: what lies in an archive or a mail may hold no more archives, or they could hold each other without end. */
type Where = 'disk' | 'inside'

async function* readFileAt(file: InputFile, tools: FileTools, where: Where): AsyncGenerator<FileItem> {
  const { name } = file
  let format: FileFormat = 'text'
  try {
    if (file.sizeBytes === 0) {
      yield refuse({ name, format }, 'empty')
      return
    }
    const detected = await detect(file, tools)
    if (detected.format === 'unknown' || detected.format === 'gzip') {
      const mediaType = detected.format === 'gzip' ? 'application/gzip' : detected.mediaType
      throw new AppError('unknown-file', { name, mediaType })
    }
    format = detected.format
    if (where === 'inside' && (format === 'zip' || format === 'warc'))
      throw new AppError('unsafe-archive', { name, reason: 'nested', entry: null })
    yield* readAs(detected.format, file, tools, where)
  } catch (error) {
    yield refusalFor(error, { name, format })
  }
}

async function detect(file: InputFile, tools: FileTools): Promise<DetectedFormat> {
  const isWhole = file.sizeBytes <= BEGIN_BYTES
  const begin = await readStart(file, BEGIN_BYTES)
  const detected = detectFormat(begin, file.name, isWhole)
  if (detected.format !== 'gzip') return detected
  for await (const piece of tools.inflate(file.pieces(), 'gzip').pieces) {
    const inner = detectFormat(piece, '', false)
    return inner.format === 'warc' ? inner : detected
  }
  return detected
}

async function* readAs(
  format: Exclude<FileFormat, 'export'>,
  file: InputFile,
  tools: FileTools,
  where: Where,
): AsyncGenerator<FileItem> {
  const { name } = file
  const bytes = (limitBytes: number): Promise<Uint8Array> => readWhole(file, limitBytes)
  const text = async (): Promise<string> => decodeText(await bytes(MOST_PAGE_BYTES)).text
  switch (format) {
    case 'html':
      yield { kind: 'page', page: readHtmlFile(name, await bytes(MOST_PAGE_BYTES)) }
      return
    case 'markdown':
      yield { kind: 'page', page: readMarkdownFile(name, await bytes(MOST_PAGE_BYTES)) }
      return
    case 'text':
    case 'list':
      yield* readTextOrList(name, await bytes(MOST_PAGE_BYTES))
      return
    case 'csv':
      yield* readCsvFile(name, await text())
      return
    case 'bookmarks':
      yield* readBookmarks(name, await text())
      return
    case 'pdf':
      yield await readPdfFile(name, await bytes(MOST_WHOLE_BYTES), tools)
      return
    case 'mail':
    case 'mhtml':
      yield* readMessage(name, await bytes(MOST_WHOLE_BYTES), tools, where)
      return
    case 'warc':
      yield* readWarcFiles(name, [file], tools)
      return
    case 'zip':
    case 'wacz':
      yield* readZipFile(file, tools, (inner) => readFileAt(inner, tools, 'inside'))
      return
  }
}

/** The begin of a file told of its kind; all of it decides. */
function* readTextOrList(name: string, bytes: Uint8Array): Generator<FileItem> {
  const { text } = decodeText(bytes)
  if (text.trim() === '') yield refuse({ name, format: 'text' }, 'empty')
  else if (isAddressList(text)) yield* readAddressList(name, text)
  else yield { kind: 'page', page: readTextFile(name, bytes) }
}

async function* readMessage(
  name: string,
  bytes: Uint8Array,
  tools: FileTools,
  where: Where,
): AsyncGenerator<FileItem> {
  const message = readMime(bytes)
  if (isSavedPage(message, name)) {
    yield* readMhtmlFile(name, bytes, message)
    return
  }
  const { items, attachments } = readMailFile(name, bytes, message)
  yield* items
  // A mail attached to a mail is read; what is attached to that isn't, or mails could hold each other without end.
  if (where === 'disk') for (const attachment of attachments) yield* readFileAt(attachment, tools, 'inside')
}
