// Owns the translation of the system's file errors into failures that a person can be told about.
import { constants } from 'node:os'
import { AppError, isAppError } from '../errors'

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'UNKNOWN'

/** Node has no name for it. */
const isOverQuota = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'errno' in error && error.errno === -constants.errno.EDQUOT

export const isMissing = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(codeOf(error))

/** Give the `AppError` that a file system error stands for. */
export function storageError(error: unknown, path: string): AppError {
  if (isAppError(error)) return error
  const code = isOverQuota(error) ? 'EDQUOT' : codeOf(error)
  switch (code) {
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return new AppError('read-only', { path }, { cause: error })
    case 'ENOSPC':
    case 'EDQUOT':
      return new AppError('disk-full', { path }, { cause: error })
    default:
      return new AppError('storage', { path, code }, { cause: error })
  }
}
