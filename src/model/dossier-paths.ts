// Owns where things lie in a dossier's ZIP or folder. Leaves writing them to `export` and reading them to `node`. Pure.
import { assetPath } from './asset-path'

/** The folder of a source: it lies to `assets` as a version's folder does in a library, so that snapshots find their images. */
export const sourceFolder = ({
  number,
  version,
}: {
  readonly number: number
  readonly version: number
}): string => `sources/${String(number)}/versions/${String(version)}`

const SOURCE_FILES: ReadonlySet<string> = new Set(['text.txt', 'content.html', 'capture.json', 'source.html'])
const LONGEST_NUMBER = 9

/** What a path of such a folder leads to; `null` for one that we never write. Names from outside are held to this. */
export function isSealedPath(path: string): 'source' | 'asset' | null {
  const [first = '', number = '', versions = '', version = '', name = '', ...rest] = path.split('/')
  // Of an asset, the third part is its name.
  if (first === 'assets') return isSha256(versions) && path === assetPath(versions) ? 'asset' : null
  const isSource =
    first === 'sources' &&
    versions === 'versions' &&
    isNumber(number) &&
    isNumber(version) &&
    SOURCE_FILES.has(name) &&
    rest.length === 0
  return isSource ? 'source' : null
}

const isNumber = (text: string): boolean =>
  text.length <= LONGEST_NUMBER && String(Number(text)) === text && Number(text) >= 1

const DIGITS = '0123456789abcdef'

function isSha256(text: string): boolean {
  for (const digit of text) if (!DIGITS.includes(digit)) return false
  return text.length === 64
}
