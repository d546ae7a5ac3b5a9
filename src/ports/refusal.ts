// Owns saying why a file, or a part of one, isn't read: one that is refused never stops the rest.
import { AppError, isAppError, type ErrorInfo, type FileFormat, type UnreadableReason } from '../errors'

/** What part of a file is meant, and what it was taken for. */
export type Subject = { readonly name: string; readonly format: FileFormat }

/** What isn't read, and why; `name` is that of the file, or of the part of it that was refused. */
export type Refusal = { readonly kind: 'refused'; readonly name: string; readonly error: ErrorInfo }

/** A refusal with its reason; `detail` is what the reader of the format met. */
export const refuse = (subject: Subject, reason: UnreadableReason, detail = ''): Refusal => ({
  kind: 'refused',
  name: subject.name,
  error: new AppError('unreadable-file', { ...subject, reason, detail }).toInfo(),
})

/** What failures of reading are called, where it isn't damage. */
const REASONS: readonly (readonly [RegExp, UnreadableReason])[] = [
  [/^truncated\b/, 'truncated'],
  [/^unsupported compression method/, 'compression'],
  [/encryption is not supported/, 'encrypted'],
]

/**
 * A refusal for what was thrown while a file was read. What a library for a format stumbles over is damage: formats are read
 * from hostile bytes, and no list of such failures would be whole.
 * @throws {AppError} cancelled
 */
export function refusalFor(error: unknown, subject: Subject): Refusal {
  if (!isAppError(error))
    return refuse(subject, 'damaged', error instanceof Error ? error.message : 'unknown')
  if (error.kind === 'cancelled') throw error
  if (error.kind === 'parse-failed') {
    const { reason } = error.data as { readonly reason: string }
    return refuse(subject, REASONS.find(([pattern]) => pattern.test(reason))?.[1] ?? 'damaged', reason)
  }
  return { kind: 'refused', name: subject.name, error: error.toInfo() }
}
