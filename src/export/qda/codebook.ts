// Owns the codebook of a library as a file of its own (.qdc). Source: REFI-QDA 1.5, Codebook.xsd.
import type { LibraryToExport } from '../library/library-to-export'
import { codesOfTags } from './codes'
import { gatherForQda } from './gather'
import { makeGuids } from './guids'
import { element, XML_DECLARATION } from './xml'

/** The file. Its schema wants at least one code: of a library without tags it has that of quotes without one. @throws {AppError} cancelled */
export async function libraryToCodebook(library: LibraryToExport): Promise<string> {
  const guidOf = makeGuids(library.hashOf)
  const { tags } = await gatherForQda(library, guidOf)
  const codes = codesOfTags(library.tags, tags, guidOf)
  const xml = element('CodeBook', { xmlns: 'urn:QDA-XML:codebook:1.0', origin: library.generator }, [
    element('Codes', {}, codes),
  ])
  return `${XML_DECLARATION}${xml}\n`
}
