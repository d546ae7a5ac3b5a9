// Owns reading the RDF of Zotero with the snapshots, PDFs and notes that it brings. Source: zotero/translators, "Zotero RDF", and exports
// of Zotero itself. The annotations of its PDF reader aren't exported there, but where they were added to a note.
import { nodeAt, readRdf, textAt, childrenOf, type RdfGraph, type RdfNode } from './rdf-tree'
import { cslTypeOf } from './item-types'
import { readNote } from './note-highlights'
import { filesNamed, itemOfReference, nameInOrder } from '../references/reference'
import { itemOf, makeTally, refused, stopIfCancelled, unreadable, type Tally } from '../entries'
import { folderOfPath, MOST_ITEMS, readStrictText } from '../export-text'
import { readsFileByFile } from '../file-by-file'
import type { ForeignEntry, ForeignFiles } from '../reader'
import { dateOf, instantOf, listOf, webAddressOf } from '../values'

export const zotero = readsFileByFile({
  tool: 'zotero',
  endings: ['.rdf'],
  isOurs: (begin) => begin.includes('http://www.zotero.org/namespaces/export#'),
  async *entries({ files, path, tools, tally }) {
    const graph = readRdf(await readStrictText(files, path), path)
    if (graph.nodes.length > MOST_ITEMS) throw unreadable(path, 'damaged', 'too many items')
    const folders = foldersOf(graph)
    for (const node of graph.nodes) {
      stopIfCancelled(tools)
      yield* await entriesOf(node, { graph, folders, files, folder: folderOfPath(path), tally })
    }
  },
})

type Reading = {
  readonly graph: RdfGraph
  readonly folders: ReadonlyMap<string, readonly string[]>
  readonly files: ForeignFiles
  /** Of the RDF file. */
  readonly folder: string
  readonly tally: Tally
}

/** What stands in the graph beside the items themselves. */
const BESIDE = ['z:Collection', 'bib:Journal', 'bib:Series', 'bib:Periodical']

async function entriesOf(node: RdfNode, reading: Reading): Promise<readonly ForeignEntry[]> {
  if (BESIDE.includes(node.name)) return []
  const isChild = node.about !== null && childNames(reading.graph).has(node.about)
  if (node.name === 'bib:Memo') return isChild ? [] : loneNote(node, reading)
  if (node.name === 'z:Attachment') return isChild ? [] : loneAttachment(node, reading)
  return itemEntries(node, reading)
}

const known = new WeakMap<RdfGraph, ReadonlySet<string>>()

/** Notes and attachments that belong to an item. */
function childNames(graph: RdfGraph): ReadonlySet<string> {
  const found = known.get(graph)
  if (found !== undefined) return found
  const names = graph.nodes.flatMap((node) =>
    ['link:link', 'dcterms:isReferencedBy'].flatMap((name) =>
      childrenOf(node, name).map(({ resource }) => resource),
    ),
  )
  const set = new Set(names.filter((name) => name !== null))
  known.set(graph, set)
  return set
}

async function itemEntries(node: RdfNode, reading: Reading): Promise<readonly ForeignEntry[]> {
  const { graph, tally } = reading
  const pointed = (name: string): readonly RdfNode[] =>
    childrenOf(node, name).flatMap(({ resource }) => graph.named.get(resource ?? '') ?? [])
  const title = textAt(node, 'dc:title')
  const attachments = pointed('link:link')
  const notes = pointed('dcterms:isReferencedBy').map((memo) => readNote(textAt(memo, 'rdf:value') ?? ''))
  const doi = identifier(node, graph, 'DOI')
  const url = addressIn(node) ?? attachments.map(addressIn).find((one) => one !== null) ?? null
  if (title === null && url === null && doi === null)
    return [refused(unreadable(node.about ?? node.name, 'damaged', 'neither title nor address'))]
  tellLeftOut(node, tally)
  const { contents, failures } = await filesNamed(
    reading.files,
    reading.folder,
    attachments.flatMap(pathsOf),
    tally,
  )
  const item = itemOfReference('zotero', {
    id: node.about,
    url,
    doi,
    title,
    authors: authorsOf(node),
    container: containerOf(node, graph),
    publisher: textAt(node, 'dc:publisher', 'foaf:Organization', 'foaf:name'),
    publishedAt: dateOf(textAt(node, 'dc:date')),
    accessedAt: instantOf(textAt(node, 'dcterms:dateSubmitted')),
    lang: textAt(node, 'z:language'),
    abstract: textAt(node, 'dcterms:abstract'),
    type: cslTypeOf(textAt(node, 'z:itemType')),
    tags: tagsOf(node),
    note: notes
      .map(({ markdown }) => markdown)
      .filter((one) => one !== '')
      .join('\n\n---\n\n'),
    contents,
  })
  const highlights = notes.flatMap((one) => one.highlights)
  return [
    { kind: 'item', item: { ...item, folder: reading.folders.get(node.about ?? '') ?? [], highlights } },
    ...failures,
  ]
}

async function loneAttachment(node: RdfNode, reading: Reading): Promise<readonly ForeignEntry[]> {
  const { contents, failures } = await filesNamed(
    reading.files,
    reading.folder,
    pathsOf(node),
    // One that has nothing but its file is refused where that is missing, and told so.
    makeTally(),
  )
  const url = webAddressOf(addressIn(node))
  const title = textAt(node, 'dc:title')
  if (contents.length === 0 && url === null)
    return failures.length > 0
      ? failures
      : [refused(unreadable(title ?? node.about ?? 'attachment', 'no-page', 'its file is not in the export'))]
  const item = itemOf('zotero', {
    toolId: node.about,
    url,
    metadata: title === null ? {} : { title },
    savedAt: instantOf(textAt(node, 'dcterms:dateSubmitted')),
    folder: reading.folders.get(node.about ?? '') ?? [],
    tags: tagsOf(node),
    contents,
  })
  return [{ kind: 'item', item }, ...failures]
}

function loneNote(node: RdfNode, { folders }: Reading): readonly ForeignEntry[] {
  const html = textAt(node, 'rdf:value')
  if (html === null) return []
  const { highlights, markdown } = readNote(html)
  const [title = ''] = markdown.split('\n', 1)
  const item = itemOf('zotero', {
    toolId: node.about,
    metadata: title === '' ? {} : { title: title.slice(0, 200) },
    folder: folders.get(node.about ?? '') ?? [],
    tags: tagsOf(node),
    highlights,
    contents: [{ kind: 'html', html, extent: 'whole' }],
  })
  return [{ kind: 'item', item }]
}

/** An address stands within an element of its own; a DOI and an ISBN are words after what they are. */
const addressIn = (node: RdfNode): string | null =>
  childrenOf(node, 'dc:identifier')
    .map((one) => textAt(one, 'dcterms:URI', 'rdf:value'))
    .find((one) => one !== null) ?? null

/** Of a journal's article it stands with the journal. */
const identifier = (node: RdfNode, graph: RdfGraph, scheme: string): string | null =>
  [node, ...childrenOf(node, 'dcterms:isPartOf').map((part) => wholeOf(part, graph))]
    .flatMap((one) => childrenOf(one, 'dc:identifier'))
    .map(({ text }) => text.trim())
    .find((text) => text.startsWith(`${scheme} `))
    ?.slice(scheme.length + 1) ?? null

/** What a part is of, there or elsewhere in the graph. */
const wholeOf = (part: RdfNode, graph: RdfGraph): RdfNode | undefined =>
  part.resource === null ? part.children[0] : graph.named.get(part.resource)

function authorsOf(node: RdfNode): readonly string[] {
  const names = ['bib:authors', 'z:interviewees', 'z:presenters', 'z:directors', 'z:podcasters'].flatMap(
    (name) =>
      childrenOf(nodeAt(node, name, 'rdf:Seq'), 'rdf:li').map((li) => {
        const person = nodeAt(li, 'foaf:Person')
        return nameInOrder(
          textAt(person, 'foaf:givenName') ?? textAt(person, 'foaf:givenname'),
          textAt(person, 'foaf:surname'),
        )
      }),
  )
  return listOf(names)
}

/** The journal, the paper or the site that it is part of. */
function containerOf(node: RdfNode, graph: RdfGraph): string | null {
  for (const part of childrenOf(node, 'dcterms:isPartOf')) {
    const whole = wholeOf(part, graph)
    if (whole === undefined || whole.name === 'bib:Series') continue
    const title = textAt(whole, 'dc:title')
    if (whole.name !== 'bib:Part' && title !== null) return title
    const outer = textAt(whole, 'dcterms:isPartOf', whole.children.at(-1)?.name ?? '', 'dc:title')
    if (outer !== null) return outer
  }
  return null
}

const tagsOf = (node: RdfNode): readonly string[] =>
  listOf(
    childrenOf(node, 'dc:subject').map((one) => textAt(one) ?? textAt(one, 'z:AutomaticTag', 'rdf:value')),
  )

const pathsOf = (attachment: RdfNode): readonly string[] =>
  ['rdf:resource', 'z:path'].flatMap((name) =>
    childrenOf(attachment, name).flatMap((one) => one.resource ?? textAt(one) ?? []),
  )

/** Collections by the names of what is in them; of several, the first. */
function foldersOf(graph: RdfGraph): ReadonlyMap<string, readonly string[]> {
  const collections = graph.nodes.filter(({ name }) => name === 'z:Collection')
  const parents = new Map<string, RdfNode>()
  for (const one of collections)
    for (const { resource } of childrenOf(one, 'dcterms:hasPart'))
      if (resource !== null && !parents.has(resource)) parents.set(resource, one)
  const pathOf = (node: RdfNode, depth: number): readonly string[] => {
    const parent = parents.get(node.about ?? '')
    const own = textAt(node, 'dc:title') ?? ''
    return parent === undefined || depth > 20 ? [own] : [...pathOf(parent, depth + 1), own]
  }
  return new Map(
    [...parents].map(([name, parent]) => [name, pathOf(parent, 0).filter((part) => part !== '')]),
  )
}

const TOLD = ['prism:volume', 'prism:number', 'prism:edition', 'bib:pages', 'bib:editors', 'bib:contributors', 'z:translators', 'dc:rights', 'dc:description', 'z:archive', 'dc:coverage', 'z:callNumber', 'dc:relation', 'z:runningTime'] // prettier-ignore

function tellLeftOut(node: RdfNode, tally: Tally): void {
  for (const child of node.children)
    if (TOLD.includes(child.name)) tally.add(child.name.slice(child.name.indexOf(':') + 1))
}
