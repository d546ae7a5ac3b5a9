// Owns reading RDF in XML into a tree of elements, with those that others point to found by their names. Source: RDF 1.1 XML Syntax, as
// far as Zotero writes it.
import type { SaxesTagNS } from 'saxes'
import { unreadable } from '../entries'
import { readXml } from '../xml-reading'

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'

/** The names under which Zotero writes, shortened. */
const PREFIXES: Readonly<Record<string, string>> = {
  [RDF]: 'rdf',
  'http://www.zotero.org/namespaces/export#': 'z',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://purl.org/rss/1.0/modules/link/': 'link',
  'http://purl.org/net/biblio#': 'bib',
  'http://xmlns.com/foaf/0.1/': 'foaf',
  'http://prismstandard.org/namespaces/1.2/basic/': 'prism',
}

export type RdfNode = {
  /** `dc:title`, whatever prefix the file has for it. */
  readonly name: string
  /** What it is about; `null` for one without a name. */
  readonly about: string | null
  /** What it points to. */
  readonly resource: string | null
  readonly children: RdfNode[]
  /** Words of its own, without its children's. */
  text: string
}

export type RdfGraph = {
  readonly nodes: readonly RdfNode[]
  readonly named: ReadonlyMap<string, RdfNode>
}

/** More than any library has, and less than memory. */
const MOST_ELEMENTS = 5_000_000

/** @throws {AppError} unreadable-file */
export function readRdf(text: string, name: string): RdfGraph {
  const root: RdfNode = { name: '', about: null, resource: null, children: [], text: '' }
  const open = [root]
  const named = new Map<string, RdfNode>()
  let count = 0
  const reading = readXml(name, {
    onOpen: (tag) => {
      if (++count > MOST_ELEMENTS) throw unreadable(name, 'damaged', 'too many elements')
      const node = nodeOf(tag)
      open.at(-1)?.children.push(node)
      open.push(node)
      if (node.about !== null && !named.has(node.about)) named.set(node.about, node)
    },
    onText: (words) => {
      const node = open.at(-1)
      if (node !== undefined) node.text += words
    },
    onClose: () => void open.pop(),
  })
  reading.write(text)
  reading.close()
  const [top] = root.children
  if (top?.name !== 'rdf:RDF') throw unreadable(name, 'damaged', 'no RDF')
  return { nodes: top.children, named }
}

function nodeOf(tag: SaxesTagNS): RdfNode {
  const attribute = (local: string): string | null =>
    Object.values(tag.attributes).find((one) => one.uri === RDF && one.local === local)?.value ?? null
  return {
    name: `${PREFIXES[tag.uri] ?? tag.uri}:${tag.local}`,
    about: attribute('about') ?? attribute('ID'),
    resource: attribute('resource'),
    children: [],
    text: '',
  }
}

/** The children of a node under a name. */
export const childrenOf = (node: RdfNode | undefined, name: string): readonly RdfNode[] =>
  node?.children.filter((child) => child.name === name) ?? []

/** The first node down a path of names. */
export function nodeAt(node: RdfNode | undefined, ...path: readonly string[]): RdfNode | undefined {
  let at = node
  for (const name of path) at = at?.children.find((child) => child.name === name)
  return at
}

/** Words of a node; `null` for none. */
export function textAt(node: RdfNode | undefined, ...path: readonly string[]): string | null {
  const text = nodeAt(node, ...path)?.text.trim() ?? ''
  return text === '' ? null : text
}
