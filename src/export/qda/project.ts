// Owns a library as a project of qualitative analysis (.qdpx): a ZIP of `project.qde` and the texts. Read four times: for what is told
// first, for the sources, for the notes, for the texts. Source: REFI-QDA 1.5, Project.xsd and section 7.
import type { ExportedArticle, LibraryToExport } from '../library/library-to-export'
import type { StreamedEntry } from '../zip/zip-pieces'
import { codesOfTags } from './codes'
import { gatherForQda } from './gather'
import { makeGuids, type GuidOf } from './guids'
import { sourceGuid, sourceXml, VARIABLES } from './source-xml'
import { element, tag, textElement, XML_DECLARATION } from './xml'

/** The entries of the file. @throws {AppError} cancelled, damaged */
export async function* libraryToProject(library: LibraryToExport): AsyncGenerator<StreamedEntry> {
  const guidOf = makeGuids(library.hashOf)
  yield { path: 'project.qde', content: projectXml(library, guidOf) }
  for await (const article of library.articles())
    for (const version of article.versions)
      yield { path: `sources/${sourceGuid({ article, version }, guidOf)}.txt`, content: await version.text() }
}

/** Elements stand in the order of the schema. */
async function* projectXml(library: LibraryToExport, guidOf: GuidOf): AsyncGenerator<string> {
  const { tags, speakers } = await gatherForQda(library, guidOf)
  const user = guidOf('user', library.generator)
  yield XML_DECLARATION
  yield tag('Project', {
    xmlns: 'urn:QDA-XML:project:1.0',
    name: library.title,
    origin: library.generator,
    creatingUserGUID: user,
    creationDateTime: library.exportedAt,
  })
  yield element('Users', {}, [element('User', { guid: user, name: library.generator })])
  const codes = codesOfTags(library.tags, tags, guidOf)
  if (codes.length > 0) yield element('CodeBook', {}, [element('Codes', {}, codes)])
  yield element(
    'Variables',
    {},
    VARIABLES.map((name) =>
      element('Variable', { guid: guidOf('variable', name), name, typeOfVariable: 'Text' }),
    ),
  )
  if (speakers.size > 0)
    yield element(
      'Cases',
      {},
      [...speakers].map(([name, selections]) =>
        element(
          'Case',
          { guid: guidOf('case', name), name },
          selections.map((targetGUID) => element('SelectionRef', { targetGUID })),
        ),
      ),
    )
  yield* sourcesXml(library, user, guidOf)
  yield* allNotesXml(library, user, guidOf)
  yield '</Project>\n'
}

async function* sourcesXml(library: LibraryToExport, user: string, guidOf: GuidOf): AsyncGenerator<string> {
  let isOpen = false
  for await (const article of library.articles())
    for (const version of article.versions) {
      if (!isOpen) yield tag('Sources')
      isOpen = true
      yield sourceXml({ article, version }, await version.text(), user, guidOf)
    }
  if (isOpen) yield '</Sources>'
}

/** The notes that sources and passages refer to. */
async function* allNotesXml(library: LibraryToExport, user: string, guidOf: GuidOf): AsyncGenerator<string> {
  let isOpen = false
  for await (const article of library.articles())
    for (const note of notesXml(article, user, guidOf)) {
      if (!isOpen) yield tag('Notes')
      isOpen = true
      yield note
    }
  if (isOpen) yield '</Notes>'
}

const notesXml = (article: ExportedArticle, user: string, guidOf: GuidOf): readonly string[] => [
  ...(article.note === '' || article.versions.length === 0
    ? []
    : [noteXml(article.id, article.title, article.note, article.createdAt, user, guidOf)]),
  ...article.versions.flatMap(({ quotes }) =>
    quotes
      .filter(({ note }) => note !== '')
      .map((quote) =>
        noteXml(quote.id, quote.selector.exact.slice(0, 100), quote.note, quote.createdAt, user, guidOf),
      ),
  ),
]

const noteXml = (id: string, name: string, note: string, at: string, user: string, guidOf: GuidOf): string =>
  element(
    'Note',
    { guid: guidOf('note', id), name, creatingUser: user, creationDateTime: at },
    textElement('PlainTextContent', note),
  )
