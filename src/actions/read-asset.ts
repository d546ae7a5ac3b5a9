// Owns giving an image, style sheet or font of the library to be shown: only as its name, the hash of its content, says.
import type { Sha256 } from '../model/ids'
import type { Workspace } from './workspace'

/**
 * The bytes of an asset; `null` where there is none, or its file holds something else: a link that leads out of the library, say.
 * @throws {AppError} storage
 */
export async function readAsset(
  { library, hashOf }: Pick<Workspace, 'library' | 'hashOf'>,
  sha256: Sha256,
): Promise<Uint8Array | null> {
  const bytes = await library.articles.readAsset(sha256)
  return bytes !== null && hashOf(bytes) === sha256 ? bytes : null
}
