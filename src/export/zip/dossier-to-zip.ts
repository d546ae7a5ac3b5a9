// Owns a dossier as a ZIP file that needs no program of ours: the file that verifies itself, and beside it each source as it was sealed, to
// be opened, hashed and compared by hand. Its folders lie to each other as in a library, so that snapshots find their images.
import type { DossierDocument, DossierSource } from '../../model/dossier-document'
import type { HashOf } from '../../ports'
import type { ZipEntry } from './zip-pieces'

const README = `index.html          the dossier: open it in any browser, it checks itself
sources/N           source N of the dossier, by version: text.txt, the text that the quotes
                    are checked against; content.html, the page as it reads; capture.json,
                    how and when it was captured
assets              images of the sources, each named by its SHA-256
SHA256SUMS          check all files with: sha256sum -c SHA256SUMS
`

/**
 * The files, each once; their sums last.
 *
 * @param html  the dossier as the file that verifies itself
 */
export function* dossierToZip(document: DossierDocument, html: string, hashOf: HashOf): Generator<ZipEntry> {
  const sums: string[] = []
  const summed = (entry: ZipEntry, sha256 = hashOf(entry.content)): ZipEntry => {
    sums.push(`${sha256}  ${entry.path}\n`)
    return entry
  }
  yield summed({ path: 'index.html', content: html })
  yield summed({ path: 'README.txt', content: README })
  const images = new Set<string>()
  for (const source of document.sources) {
    const folder = `sources/${source.number}/versions/${source.version}`
    yield summed({ path: `${folder}/text.txt`, content: source.text })
    yield summed({ path: `${folder}/content.html`, content: source.contentHtml })
    yield summed({ path: `${folder}/capture.json`, content: recordOf(source) })
    for (const { sha256, bytes } of source.assets) {
      if (images.has(sha256)) continue
      images.add(sha256)
      // What it is called by is what it was: whether it still is, the sums tell.
      yield summed({ path: `assets/${sha256.slice(0, 2)}/${sha256}`, content: bytes, isStored: true })
    }
  }
  yield { path: 'SHA256SUMS', content: sums.join('') }
}

const recordOf = ({ capture, metadata, number, version, articleId }: DossierSource): string =>
  `${JSON.stringify({ number, articleId, version, metadata, capture }, null, 2)}\n`
