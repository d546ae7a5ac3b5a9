// Owns what is told of a record that can't be read in full: which of its files, why, and whether that may pass.
import { isAppError, type AppError } from '../errors'
import type { DamagedRecord } from '../search/index-records'

/** Reading one record, however much of it can be read. */
export type Reading = {
  readonly damage: DamagedRecord[]
  /** Read a file of the record, or tell why not and give something else. */
  orElse<T>(path: string, instead: T, read: () => Promise<T>): Promise<T>
  /** Read the sealed text: that it can't be read is for whoever checks the library to tell, not for the record. */
  sealedText(read: () => Promise<string | null>): Promise<string>
  /** Whether a record has the id that its folder ends in. */
  isOf(id: string, found: string, path: string): boolean
  /** Whether something could not be read for a reason that may pass. */
  mayPass(): boolean
}

/** Begin to read a record. */
export function makeReading(): Reading {
  const damage: DamagedRecord[] = []
  let mayPass = false
  return {
    damage,
    mayPass: () => mayPass,
    async orElse(path, instead, read) {
      try {
        return await read()
      } catch (error) {
        if (!isAppError(error)) throw error
        if (error.kind === 'storage') mayPass = true
        damage.push({ path, reason: reasonOf(error) })
        return instead
      }
    },
    async sealedText(read) {
      try {
        const text = await read()
        if (text !== null) return text
      } catch (error) {
        if (!isAppError(error)) throw error
      }
      mayPass = true
      return ''
    },
    isOf(id, found, path) {
      if (found !== id) damage.push({ path, reason: 'its id is not that of its folder' })
      return found === id
    },
  }
}

const reasonOf = (error: AppError): string =>
  'reason' in error.data ? error.data.reason : error.kind === 'not-found' ? 'missing' : error.message
