// Owns taking values out of JSON whose form is another tool's: nothing of it is trusted to be there or to be what it is called.
import { unreadable } from './entries'

export type JsonObject = Readonly<Record<string, unknown>>

/** @throws {AppError} unreadable-file; `truncated` where the text ends before its values do */
export function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    const detail = error instanceof Error ? error.message : ''
    const last = text.trimEnd().at(-1) ?? ''
    throw unreadable(name, last === '}' || last === ']' ? 'damaged' : 'truncated', detail)
  }
}

/** Whether a value is an object, and no list. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An object; an empty one for whatever isn't one. */
export const objectOf = (value: unknown): JsonObject => (isObject(value) ? value : {})

/** A list; an empty one for whatever isn't one. */
export const arrayOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : []

/** The objects of a list. */
export const objectsOf = (value: unknown): readonly JsonObject[] => arrayOf(value).filter(isObject)

/** Whether the begin of a text names a key, as every writer of JSON writes it. */
export const namesKey = (begin: string, key: string): boolean => begin.includes(`"${key}"`)
