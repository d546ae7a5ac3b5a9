// Owns the translation of what a connection fails with into failures that a person can be told about.
import { AppError, isAppError } from '../errors'

const TIMEOUTS = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'ETIMEDOUT',
])

/** Unpacking, the parser of answers, and lengths that don't agree. Source: the error lists of zlib, llhttp and undici. */
const BROKEN = /^(?:Z_|ERR_BROTLI|ERR__ERROR|ZSTD_|HPE_|UND_ERR_(?:RES_CONTENT_LENGTH|HEADERS_OVERFLOW))/

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)|ERR_TLS/

/** Give the `AppError` that an error of the fetcher stands for; `timeoutMs` is the limit that was in force. */
export function fetchError(error: unknown, url: string, timeoutMs: number, signal?: AbortSignal): AppError {
  const host = new URL(url).host
  const seconds = Math.round(timeoutMs / 1000)
  if (signal?.aborted === true) return new AppError('cancelled', {}, { cause: error })
  for (let at: unknown = error; at instanceof Error; at = at.cause) if (isAppError(at)) return at
  if (error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError'))
    return new AppError('timeout', { host, seconds }, { cause: error })
  const code = codeOf(error)
  if (TIMEOUTS.has(code)) return new AppError('timeout', { host, seconds }, { cause: error })
  if (CERTIFICATE.test(code)) return new AppError('bad-certificate', { host, code }, { cause: error })
  if (BROKEN.test(code)) return new AppError('broken-answer', { host, code }, { cause: error })
  return new AppError('no-connection', { host, code }, { cause: error })
}

/** The system's code, looked for in the error, its cause and, for a host with several addresses, its parts. */
function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'UNKNOWN'
  if ('code' in error && typeof error.code === 'string') return error.code
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0])
  if ('cause' in error && error.cause !== undefined) return codeOf(error.cause)
  return error instanceof Error ? error.name : 'UNKNOWN'
}
