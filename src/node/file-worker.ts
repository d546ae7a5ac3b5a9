// Owns the worker's side of reading files that a person gives: one file or one export, its items one by one, each when it is asked for.
import { dirname, join, sep } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { inputFileOfBytes } from '../ports/input-file'
import { readFile } from '../capture/files/read-file'
import type { FileItem } from '../capture/files/file-item'
import type { ForeignFound, GivenFile } from '../actions/workspace'
import type { ForeignTool } from '../model/foreign-item'
import type { ForeignCounts } from '../model/foreign-report'
import { countForeign, readForeign, toolsOfForeign } from './foreign-items'
import { AppError, isAppError, type ErrorInfo } from '../errors'
import { makeFileTools } from './files/file-tools'
import { localInputFile } from './files/local-input-file'
import { standBack } from './stand-back'

/** What is asked: a file's items, or of an export whose it is, what it holds, or its things. */
export type FileQuestion =
  | { readonly ask: 'items' | 'tools' }
  | { readonly ask: 'count' | 'foreign'; readonly tools: readonly ForeignTool[] }
export type FileWorkerData = FileQuestion & { readonly file: GivenFile; readonly workerFile: string }
export type FoundInFile = FileItem | readonly ForeignTool[] | ForeignCounts | ForeignFound
export type FileWorkerAnswer =
  | { readonly kind: 'item'; readonly item: FoundInFile }
  | { readonly kind: 'end' }
  | { readonly kind: 'error'; readonly error: ErrorInfo }

/** The build puts the data of pdfjs beside the workers. */
const pdfFolder = (workerFile: string, name: string): string => join(dirname(workerFile), 'pdf', name) + sep

const data = workerData as FileWorkerData
const tools = makeFileTools({
  cMapUrl: pdfFolder(data.workerFile, 'cmaps'),
  standardFontDataUrl: pdfFolder(data.workerFile, 'standard_fonts'),
})
let items: AsyncIterator<FoundInFile> | null = null

async function* answers(): AsyncGenerator<FoundInFile> {
  const { file } = data
  switch (data.ask) {
    case 'items':
      yield* readFile(await openInput(file), tools)
      return
    case 'tools':
      yield await toolsOfForeign(file, tools)
      return
    case 'count':
      yield* countForeign(file, data.tools, tools)
      return
    case 'foreign':
      yield* readForeign(file, data.tools, tools)
      return
  }
}

async function next(): Promise<FileWorkerAnswer> {
  try {
    items ??= answers()
    const answer = await items.next()
    return answer.done === true ? { kind: 'end' } : { kind: 'item', item: answer.value }
  } catch (error) {
    const known = isAppError(error) ? error : new AppError('parse-failed', { reason: String(error) })
    return { kind: 'error', error: known.toInfo() }
  }
}

const openInput = async (file: GivenFile) =>
  file.kind === 'path' ? localInputFile(file.path) : inputFileOfBytes(file.name, file.bytes)

standBack()
parentPort?.on('message', () => {
  void next().then((answer) => {
    parentPort?.postMessage(answer)
  })
})
