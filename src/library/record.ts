// Owns reading and writing one record: a small JSON file, through lowdb, checked on the way in. Leaves what it means to others.
import { Low, type Adapter } from 'lowdb'
import type { z } from 'zod'
import { AppError } from '../errors'
import type { Files } from '../ports'

/** lowdb's way to a file of the library: what is read is checked, what is written is durable. */
class RecordFile<T> implements Adapter<T> {
  constructor(
    private readonly files: Files,
    private readonly path: string,
    private readonly schema: z.ZodType<T>,
  ) {}

  async read(): Promise<T | null> {
    const text = await this.files.readText(this.path)
    return text === null ? null : parseRecord(text, this.schema, this.path)
  }

  write(data: T): Promise<void> {
    return this.files.write(this.path, `${JSON.stringify(data, null, 2)}\n`)
  }
}

/** @throws {AppError} damaged */
function parseRecord<T>(text: string, schema: z.ZodType<T>, path: string): T {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new AppError('damaged', { path, reason: 'not JSON' }, { cause: error })
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const reason = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'unknown'}`
  throw new AppError('damaged', { path, reason }, { cause: parsed.error })
}

/** Read a record; `null` when there is none. @throws {AppError} damaged, storage */
export async function readRecord<T extends object>(
  files: Files,
  path: string,
  schema: z.ZodType<T>,
): Promise<T | null> {
  return new RecordFile(files, path, schema).read()
}

/** Write a record whole. @throws {AppError} read-only, disk-full, storage (nothing changed) */
export async function writeRecord<T extends object>(
  files: Files,
  path: string,
  schema: z.ZodType<T>,
  data: T,
): Promise<T> {
  const low = new Low<T>(new RecordFile(files, path, schema), data)
  await low.write()
  return data
}
