// Owns the worker's side of reading pages: one request at a time, answers as plain data. Runs in a thread of its own.
import { parentPort } from 'node:worker_threads'
import { AppError, isAppError, type ErrorInfo } from '../errors'
import { extractArticle } from '../extract/extract-article'
import { sealContent } from '../extract/seal-content'
import type { PageToParse, ParsedPage, SealedContent } from '../ports'
import { makePageTools } from './page-tools'

export type WorkerRequest =
  | { readonly kind: 'parse'; readonly page: PageToParse }
  | {
      readonly kind: 'seal'
      readonly contentHtml: string
      readonly images: ReadonlyMap<string, string | null>
    }

export type WorkerAnswer =
  | { readonly ok: true; readonly value: ParsedPage | SealedContent }
  | { readonly ok: false; readonly error: ErrorInfo }

const tools = makePageTools()

function answer(request: WorkerRequest): WorkerAnswer {
  try {
    const value =
      request.kind === 'parse'
        ? extractArticle(request.page, tools)
        : sealContent(request.contentHtml, request.images, tools)
    return { ok: true, value }
  } catch (error) {
    if (isAppError(error)) return { ok: false, error: error.toInfo() }
    const reason = error instanceof RangeError ? 'nested too deeply' : String(error)
    return { ok: false, error: new AppError('parse-failed', { reason }).toInfo() }
  }
}

parentPort?.on('message', (request: WorkerRequest) => {
  parentPort?.postMessage(answer(request))
})
