// Owns a dossier as files that need no program of ours, in a ZIP file or a folder: the file that verifies itself, and beside it each source as it was sealed, to
// be opened, hashed and compared by hand. Its folders lie to each other as in a library, so that snapshots find their images.
import { assetPath } from '../../model/asset-path'
import { BUNDLE_PAGE, BUNDLE_README, BUNDLE_SUMS } from '../../model/dossier-bundle'
import { sourceFolder } from '../../model/dossier-paths'
import type { DossierDocument, DossierSource } from '../../model/dossier-document'
import type { HashOf } from '../../ports'
import type { ZipEntry } from './zip-pieces'

const README = `index.html          the dossier: open it in any browser, it checks itself
sources/N           source N of the dossier, by version: text.txt, the text that the quotes
                    are checked against; content.html, the page as it reads; source.html,
                    the page as it was received; capture.json, how and when it was captured
assets              images of the sources, each named by its SHA-256
SHA256SUMS          check all files with: sha256sum -c SHA256SUMS
`

/**
 * The files, each once; their sums last.
 *
 * @param html  the dossier as the file that verifies itself
 * @param pageOf  a source's page as received; `null` where the library doesn't have it
 */
export async function* dossierToZip(
  document: DossierDocument,
  html: string,
  hashOf: HashOf,
  pageOf: (source: DossierSource) => Promise<Uint8Array | null>,
): AsyncGenerator<ZipEntry> {
  const sums: string[] = []
  const summed = (entry: ZipEntry, sha256 = hashOf(entry.content)): ZipEntry => {
    sums.push(`${sha256}  ${entry.path}\n`)
    return entry
  }
  yield summed({ path: BUNDLE_PAGE, content: html })
  yield summed({ path: BUNDLE_README, content: README })
  const images = new Set<string>()
  for (const source of document.sources) {
    const folder = sourceFolder(source)
    yield summed({ path: `${folder}/text.txt`, content: source.text })
    yield summed({ path: `${folder}/content.html`, content: source.contentHtml })
    const page = await pageOf(source)
    // One that was changed would make a file that doesn't verify: the library's own check tells of it.
    if (page !== null && hashOf(page) === source.capture.source.sha256)
      yield summed({ path: `${folder}/source.html`, content: page })
    yield summed({ path: `${folder}/capture.json`, content: recordOf(source) })
    for (const { sha256, bytes } of source.assets) {
      if (images.has(sha256)) continue
      images.add(sha256)
      // What it is called by is what it was: whether it still is, the sums tell.
      yield summed({ path: assetPath(sha256), content: bytes, isStored: true })
    }
  }
  yield { path: BUNDLE_SUMS, content: sums.join('') }
}

const recordOf = ({ capture, metadata, number, version, articleId }: DossierSource): string =>
  `${JSON.stringify({ number, articleId, version, metadata, capture }, null, 2)}\n`
