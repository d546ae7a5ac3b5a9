// Owns the files that a person gives by path, those of folders among them. Leaves reading them to `file-reader`.
import { stat } from 'node:fs/promises'
import type { GivenFile } from '../../actions/workspace'
import { isErrorOfKind } from '../../errors'
import { localPaths } from './local-input-file'

/** Files by their paths, those of folders among them. What isn't there or can't be read is given too: its reader says why. */
export async function* givenFilesAt(paths: readonly string[]): AsyncGenerator<GivenFile> {
  for (const path of paths)
    if (!(await isFolder(path))) yield { kind: 'path', path }
    else
      try {
        for await (const inner of localPaths(path)) yield { kind: 'path', path: inner }
      } catch (error) {
        if (!isErrorOfKind(error, 'unreadable-file')) throw error
        yield { kind: 'path', path }
      }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    // Not there: whoever reads it says so.
    return false
  }
}
