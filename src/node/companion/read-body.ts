// Owns receiving the body of a request: within a size, and not slower than a limit. Leaves what it says to others.
import type { IncomingMessage } from 'node:http'
import { AppError } from '../../errors'

export type BodyLimits = {
  readonly bodyBytes: number
  /** Longest wait for a byte. */
  readonly idleMs: number
  /** Longest time for all of it. */
  readonly bodyMs: number
}

/** Receive a body whole. @throws {AppError} too-large; timeout, cancelled: the sender was too slow, or went away */
export async function readBody(request: IncomingMessage, limits: BodyLimits): Promise<Uint8Array> {
  const pieces: Buffer[] = []
  for await (const piece of piecesOf(request, limits)) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** The pieces of a body as they come. @throws {AppError} as `readBody` */
export async function* piecesOf(request: IncomingMessage, limits: BodyLimits): AsyncGenerator<Buffer> {
  const { bodyBytes, idleMs, bodyMs } = limits
  const tooLarge = (sizeBytes: number | null): AppError =>
    new AppError('too-large', { sizeBytes, limitBytes: bodyBytes })
  const told = Number(request.headers['content-length'] ?? '0')
  if (told > bodyBytes) throw tooLarge(told)
  let size = 0
  const slow = new AbortController()
  const giveUp = (): void => {
    slow.abort()
    request.destroy()
  }
  const whole = setTimeout(giveUp, bodyMs)
  let idle = setTimeout(giveUp, idleMs)
  try {
    for await (const piece of request as AsyncIterable<Buffer>) {
      clearTimeout(idle)
      size += piece.byteLength
      if (size > bodyBytes) throw tooLarge(null)
      yield piece
      idle = setTimeout(giveUp, idleMs)
    }
    if (!request.complete) throw new AppError('cancelled', {})
  } catch (error) {
    if (error instanceof AppError) throw error
    throw slow.signal.aborted
      ? new AppError('timeout', { host: '', seconds: bodyMs / 1000 }, { cause: error })
      : new AppError('cancelled', {}, { cause: error })
  } finally {
    clearTimeout(whole)
    clearTimeout(idle)
  }
}
