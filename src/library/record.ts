// Owns reading and writing one record: a small JSON file, through lowdb, migrated and checked on the way in. Leaves what it means
// to others.
import { Low, type Adapter } from 'lowdb'
import type { z } from 'zod'
import { AppError, isAppError, isErrorOfKind } from '../errors'
import { LIBRARY_SCHEMA } from '../model/record'
import type { Files } from '../ports'
import { type Json } from './json'
import { migrateRecord, schemaOf, type RecordKind } from './migrations'

/** A kind of record: how it is checked, and how earlier forms of it are migrated; `null` where the form never changes. */
export type RecordType<T> = {
  readonly schema: z.ZodType<T>
  readonly kind: RecordKind | null
  /** The highest form of it that is known here, where some of its records are of a later form than the library. */
  readonly newest?: number
  /** Whether a record belongs where it lies: a sound one in another's place is damage all the same. */
  readonly belongs?: (record: T, path: string) => boolean
}

/** lowdb's way to a file of the library: what is read is checked, what is written is durable. */
class RecordFile<T> implements Adapter<T> {
  constructor(
    private readonly files: Files,
    private readonly path: string,
    private readonly type: RecordType<T>,
  ) {}

  async read(): Promise<T | null> {
    const bytes = await this.files.readBytes(this.path)
    return bytes === null ? null : parseRecord(decodeText(bytes, this.path), this.type, this.path)
  }

  write(data: T): Promise<void> {
    return this.files.write(this.path, recordText(data))
  }
}

/** A record as it stands in its file. */
export const recordText = (data: unknown): string => `${JSON.stringify(data, null, 2)}\n`

/** Bytes of a text file of the library. A byte that is no UTF-8 would be lost with the next write. @throws {AppError} damaged */
export function decodeText(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new AppError('damaged', { path, reason: 'not UTF-8' }, { cause: error })
  }
}

/** Read a record from its text. @throws {AppError} damaged, newer-record */
export function parseRecord<T>(text: string, type: RecordType<T>, path: string): T {
  const { schema, kind, belongs, newest = LIBRARY_SCHEMA } = type
  const value = parseObject(text, path)
  if (kind !== null && schemaOf(value) > newest)
    throw new AppError('newer-record', { path, schema: schemaOf(value), known: newest })
  const parsed = checkedDeep(() => schema.safeParse(kind === null ? value : migrateRecord(kind, value)), path)
  if (parsed.success) {
    if (belongs?.(parsed.data, path) === false)
      throw new AppError('damaged', { path, reason: 'belongs elsewhere' })
    return parsed.data
  }
  const issue = parsed.error.issues[0]
  const reason = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'unknown'}`
  throw new AppError('damaged', { path, reason }, { cause: parsed.error })
}

/** What is nested a hundred thousand deep overflows the stack of whoever walks through it. */
function checkedDeep<R>(check: () => R, path: string): R {
  try {
    return check()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new AppError('damaged', { path, reason: 'nested too deep' }, { cause: error })
  }
}

function parseObject(text: string, path: string): Json {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new AppError('damaged', { path, reason: 'not JSON' }, { cause: error })
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new AppError('damaged', { path, reason: 'no JSON object' })
  return value as Json
}

/** Whether a record couldn't be read for what it is: damaged, or of a newer program. */
export const isUnreadable = (error: unknown): boolean =>
  isErrorOfKind(error, 'damaged') || isErrorOfKind(error, 'newer-record')

/** Give what a reading gives, and `null` where it fails in a way that was foreseen: for whoever can go on without it. */
export async function orNull<T>(read: () => Promise<T | null> | T | null): Promise<T | null> {
  try {
    return await read()
  } catch (error) {
    if (isAppError(error)) return null
    throw error
  }
}

/** Read a record; `null` when there is none. @throws {AppError} damaged, newer-record, storage */
export async function readRecord<T extends object>(
  files: Files,
  path: string,
  type: RecordType<T>,
): Promise<T | null> {
  return new RecordFile(files, path, type).read()
}

/** Write a record whole. @throws {AppError} read-only, disk-full, storage (nothing changed) */
export async function writeRecord<T extends object>(
  files: Files,
  path: string,
  type: RecordType<T>,
  data: T,
): Promise<T> {
  const low = new Low<T>(new RecordFile(files, path, type), data)
  await low.write()
  return data
}
