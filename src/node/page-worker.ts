// Owns the worker's side of reading pages: one request at a time, answers as plain data. Runs in a thread of its own.
import { parentPort } from 'node:worker_threads'
import { AppError, isAppError, type ErrorInfo } from '../errors'
import { extractArticle } from '../extract/extract-article'
import { joinContent } from '../extract/join-content'
import { sealContent } from '../extract/seal-content'
import type {
  HeldPart,
  JoinedContent,
  OriginalPage,
  PageOfArticle,
  PageToParse,
  ParsedPage,
  SealedContent,
} from '../ports'
import { makePageTools } from './page-tools'
import { readOriginal } from './read-original'
import { standBack } from './stand-back'

export type WorkerRequest =
  | { readonly kind: 'parse'; readonly page: PageToParse }
  | { readonly kind: 'join'; readonly pages: readonly PageOfArticle[] }
  | {
      readonly kind: 'seal'
      readonly contentHtml: string
      readonly images: ReadonlyMap<string, string | null>
    }
  | {
      readonly kind: 'original'
      readonly page: PageToParse
      readonly parts: ReadonlyMap<string, HeldPart>
    }

/** What a page can be turned into. */
export type WorkerValue = ParsedPage | JoinedContent | SealedContent | OriginalPage

export type WorkerAnswer =
  { readonly ok: true; readonly value: WorkerValue } | { readonly ok: false; readonly error: ErrorInfo }

const tools = makePageTools()

function valueOf(request: WorkerRequest): WorkerValue {
  switch (request.kind) {
    case 'parse':
      return extractArticle(request.page, tools)
    case 'join':
      return joinContent(request.pages, tools)
    case 'seal':
      return sealContent(request.contentHtml, request.images, tools)
    case 'original':
      return readOriginal(request.page, request.parts, tools)
  }
}

function answer(request: WorkerRequest): WorkerAnswer {
  try {
    return { ok: true, value: valueOf(request) }
  } catch (error) {
    if (isAppError(error)) return { ok: false, error: error.toInfo() }
    const reason = error instanceof RangeError ? 'nested too deeply' : String(error)
    return { ok: false, error: new AppError('parse-failed', { reason }).toInfo() }
  }
}

standBack()
parentPort?.on('message', (request: WorkerRequest) => {
  parentPort?.postMessage(answer(request))
})
