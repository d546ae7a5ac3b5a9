// Owns a folder that can only be read, by root too: it is mounted over itself, so that a file in it may stay open to be written.
import { execFileSync } from 'node:child_process'

/** Let a folder only be read, until `unprotect`. */
export function protect(folder: string): void {
  execFileSync('mount', ['--bind', folder, folder])
  execFileSync('mount', ['-o', 'remount,ro,bind', folder])
}

/** Let a folder be written again. */
export const unprotect = (folder: string): void => void execFileSync('umount', [folder])
