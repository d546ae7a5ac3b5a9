// Owns receiving an answer's body: decompressed, counted after decompression, cut off at a limit.
import { pipeline } from 'node:stream/promises'
import { Writable, type Readable } from 'node:stream'
import { AppError } from '../errors'
import type { Progress } from '../ports'
import { decodersOf } from './decode-body'

export type BodyOptions = {
  /** `Content-Encoding`, empty for none. */
  readonly encoding: string
  /** `Content-Length`; NaN when absent. */
  readonly declaredBytes: number
  readonly limitBytes: number
  readonly signal: AbortSignal
  readonly progress?: Progress
}

/** Receive a body whole. @throws {AppError} too-large; and what the stream fails with */
export async function receiveBody(body: Readable, options: BodyOptions): Promise<Uint8Array> {
  const { declaredBytes, limitBytes } = options
  if (declaredBytes > limitBytes) {
    body.destroy()
    throw new AppError('too-large', { sizeBytes: declaredBytes, limitBytes })
  }
  const chunks: Buffer[] = []
  let size = 0
  const total = options.encoding === '' && Number.isFinite(declaredBytes) ? declaredBytes : 0
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      size += chunk.byteLength
      if (size > limitBytes) {
        done(new AppError('too-large', { sizeBytes: null, limitBytes }))
        return
      }
      chunks.push(chunk)
      options.progress?.({ stage: 'receiving', done: size, total })
      done()
    },
  })
  await pipeline([body, ...decodersOf(options.encoding), sink], { signal: options.signal })
  return new Uint8Array(Buffer.concat(chunks))
}
