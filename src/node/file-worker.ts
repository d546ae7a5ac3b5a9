// Owns the worker's side of reading files that a person gives: one file, its items one by one, each when it is asked for.
import { dirname, join, sep } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { inputFileOfBytes } from '../ports/input-file'
import { readFile } from '../capture/files/read-file'
import type { FileItem } from '../capture/files/file-item'
import type { GivenFile } from '../actions/workspace'
import { AppError, isAppError, type ErrorInfo } from '../errors'
import { makeFileTools } from './files/file-tools'
import { localInputFile } from './files/local-input-file'
import { standBack } from './stand-back'

export type FileWorkerData = { readonly file: GivenFile; readonly workerFile: string }
export type FileWorkerAnswer =
  | { readonly kind: 'item'; readonly item: FileItem }
  | { readonly kind: 'end' }
  | { readonly kind: 'error'; readonly error: ErrorInfo }

/** The build puts the data of pdfjs beside the workers. */
const pdfFolder = (workerFile: string, name: string): string => join(dirname(workerFile), 'pdf', name) + sep

const { file, workerFile } = workerData as FileWorkerData
const tools = makeFileTools({
  cMapUrl: pdfFolder(workerFile, 'cmaps'),
  standardFontDataUrl: pdfFolder(workerFile, 'standard_fonts'),
})
let items: AsyncIterator<FileItem> | null = null

async function next(): Promise<FileWorkerAnswer> {
  try {
    const input = items === null ? await openInput() : null
    items ??= input === null ? null : readFile(input, tools)[Symbol.asyncIterator]()
    const answer = await items?.next()
    return answer === undefined || answer.done === true
      ? { kind: 'end' }
      : { kind: 'item', item: answer.value }
  } catch (error) {
    const known = isAppError(error) ? error : new AppError('parse-failed', { reason: String(error) })
    return { kind: 'error', error: known.toInfo() }
  }
}

const openInput = async () =>
  file.kind === 'path' ? localInputFile(file.path) : inputFileOfBytes(file.name, file.bytes)

standBack()
parentPort?.on('message', () => {
  void next().then((answer) => {
    parentPort?.postMessage(answer)
  })
})
