// Owns where things lie on this machine by default: the library, and what can be made again.
import { homedir } from 'node:os'
import { join } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/** The library that is opened when none is named. */
export const defaultLibraryFolder = (env: Environment = process.env): string =>
  env['CUTTINGS_LIBRARY'] ?? join(homedir(), 'Documents', 'Cuttings')

/** The folder for indexes: may be deleted at any time, and never lies in a library. */
export function cacheFolder(
  env: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  if (env['CUTTINGS_CACHE'] !== undefined) return env['CUTTINGS_CACHE']
  switch (platform) {
    case 'darwin':
      return join(homedir(), 'Library', 'Caches', 'Cuttings')
    case 'win32':
      return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'Cuttings', 'Cache')
    default:
      return join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'cuttings')
  }
}

/** The folder for signing keys: never in a library, and nothing that can be made again. */
export function keysFolder(
  env: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  if (env['CUTTINGS_KEYS'] !== undefined) return env['CUTTINGS_KEYS']
  switch (platform) {
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', 'Cuttings', 'keys')
    case 'win32':
      return join(env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Cuttings', 'keys')
    default:
      return join(env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'cuttings', 'keys')
  }
}

/** The index of a library. The same library in two folders (a copy) has an index for each. */
export const indexFile = (cache: string, libraryId: string, folderHash: string): string =>
  join(cache, `${libraryId}-${folderHash.slice(0, 8)}`, 'index.sqlite')

/** The steps in a library that can be undone on this machine; lies beside the index. */
export const historyFile = (cache: string, libraryId: string, folderHash: string): string =>
  join(cache, `${libraryId}-${folderHash.slice(0, 8)}`, 'history.sqlite')
