// Owns judging a style that a person gives before the engine has it: that it is CSL, stands by itself, and is of a size that the engine
// can be asked to work with. Leaves keeping it to `library`. Source of the form: CSL 1.0.2.
import { SaxesParser, type SaxesTagNS } from 'saxes'
import { AppError, isErrorOfKind, type BadStyleReason } from '../../errors'
import { UNTOLD_METADATA, type ArticleMetadata } from '../../model/article'
import { ownStyleOf, STYLES_OWN_LOCALE, type CitationPart, type OwnStyle } from '../../model/citation'
import { STYLE_LIMIT_BYTES } from '../../model/own-style'
import { SOURCE_KINDS } from '../../model/source-kinds'
import { citationText } from '../citation'
import { ALONE, makeCiter } from './citer'

const CSL = 'http://purl.org/net/xbiblio/csl'
/** Elements that the engine would hold with every macro written out where it is called. The largest styles of the CSL project come to 60,000. */
const MOST_ELEMENTS = 400_000
/** Deeper than any style goes. */
const DEEPEST = 100

export type GivenStyle = { readonly id: OwnStyle; readonly title: string; readonly csl: string }

/**
 * Read a style, and cite something of each kind in it.
 * @param csl the file's text
 * @throws {AppError} bad-style
 */
export async function readOwnStyle(csl: string): Promise<GivenStyle> {
  if (csl.length > STYLE_LIMIT_BYTES) throw bad('too-large')
  const read = readCsl(csl)
  if (!read.isStyle) throw bad('not-csl')
  if (!read.version.startsWith('1.')) throw bad('other-version', read.version)
  if (read.parent !== null) throw bad('dependent', read.parent)
  const absent = [...read.calls.values()]
    .flatMap(({ macros }) => macros)
    .find((name) => !read.calls.has(name))
  if (absent !== undefined) throw bad('unusable', `it calls a macro “${absent}” that it doesn’t have`)
  if (expandedSize(read.calls) > MOST_ELEMENTS) throw bad('too-large')
  const title = read.title.replace(/\s+/gu, ' ').trim()
  const id = ownStyleOf(read.id.split('/').at(-1) ?? '') ?? ownStyleOf(title)
  if (id === null || title === '') throw bad('not-csl')
  const style = { id, title, csl }
  await tryOut(style)
  return style
}

const bad = (reason: BadStyleReason, detail = ''): AppError<'bad-style'> =>
  new AppError('bad-style', { reason, detail })

/** What a macro, or what is outside of any, holds itself, and which macros it calls. */
type Calls = { elements: number; readonly macros: string[] }

type ReadCsl = {
  isStyle: boolean
  version: string
  title: string
  id: string
  parent: string | null
  /** By name of the macro; what stands in none under the empty name. */
  readonly calls: Map<string, Calls>
}

function readCsl(csl: string): ReadCsl {
  const read: ReadCsl = { isStyle: false, version: '', title: '', id: '', parent: null, calls: new Map() }
  const path: string[] = []
  let macro = ''
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw bad('not-xml', error.message)
  })
  parser.on('doctype', () => {
    throw bad('not-csl')
  })
  parser.on('opentag', (tag) => {
    path.push(tag.uri === CSL ? tag.local : `{${tag.uri}}${tag.local}`)
    if (path.length > DEEPEST) throw bad('too-large')
    if (path.length === 1) {
      read.isStyle = path[0] === 'style'
      read.version = valueOf(tag, 'version')
    }
    if (path.join('/') === 'style/info/link' && valueOf(tag, 'rel') === 'independent-parent')
      read.parent = valueOf(tag, 'href')
    if (path.join('/') === 'style/macro') macro = valueOf(tag, 'name')
    count(read.calls, macro, valueOf(tag, 'macro'))
  })
  parser.on('text', (text) => {
    if (path.join('/') === 'style/info/title') read.title += text
    if (path.join('/') === 'style/info/id') read.id += text
  })
  parser.on('closetag', () => {
    if (path.join('/') === 'style/macro') macro = ''
    path.pop()
  })
  parser.write(csl).close()
  return read
}

const valueOf = (tag: SaxesTagNS, name: string): string => tag.attributes[name]?.value ?? ''

function count(calls: Map<string, Calls>, macro: string, called: string): void {
  const known = calls.get(macro) ?? { elements: 0, macros: [] }
  known.elements++
  if (called !== '') known.macros.push(called)
  calls.set(macro, known)
}

/** How many elements there are once each macro stands where it is called; infinite where one calls itself. */
function expandedSize(calls: ReadonlyMap<string, Calls>): number {
  const sizes = new Map<string, number>()
  const sizeOf = (name: string): number => {
    const known = sizes.get(name)
    if (known !== undefined) return known
    const own = calls.get(name)
    if (own === undefined) return 0
    // Until it is known: whoever comes back here called itself.
    sizes.set(name, Number.POSITIVE_INFINITY)
    const size = own.macros.reduce((sum, called) => sum + sizeOf(called), own.elements)
    sizes.set(name, size)
    return size
  }
  return Math.max(...[...calls.keys()].map(sizeOf))
}

const SAMPLE: ArticleMetadata = {
  ...UNTOLD_METADATA,
  title: 'Two capitals: what was said',
  byline: 'Min-ji Han and Tomás Ortega',
  authors: ['Min-ji Han', 'Tomás Ortega'],
  siteName: 'The Harbour Post',
  publishedAt: '2026-01-01',
  modifiedAt: null,
  lang: 'en',
  dir: 'ltr',
  canonicalUrl: 'https://news.example/two-capitals',
  excerpt: null,
  leadImageUrl: null,
  section: null,
}
const CAPTURE = {
  capturedAt: '2026-01-02T09:14:00.000Z',
  finalUrl: SAMPLE.canonicalUrl,
  requestedUrl: SAMPLE.canonicalUrl,
  metadata: SAMPLE,
}

/** What the engine says of an item that nothing was printed of. */
const NO_FORM = '[CSL STYLE ERROR'

const isNothing = (parts: readonly CitationPart[]): boolean => {
  const text = citationText(parts).trim()
  return text === '' || text.startsWith(NO_FORM)
}

/** The engine finds most faults of a style when it cites: better now than in a dossier. */
async function tryOut({ id, csl }: GivenStyle): Promise<void> {
  const sources = SOURCE_KINDS.map((sourceKind) => ({
    capture: CAPTURE,
    metadata: { ...SAMPLE, sourceKind },
  }))
  try {
    const citer = await makeCiter(sources, { style: id, locale: STYLES_OWN_LOCALE, csl })
    const cited = sources.map((_, i) => citer.cite(i, { paragraph: 4, heading: null, page: null }, ALONE))
    citer.bibliography()
    if (cited.every(isNothing)) throw bad('unusable', 'it prints nothing')
  } catch (error) {
    if (isErrorOfKind(error, 'bad-style')) throw error
    throw bad('unusable', error instanceof Error ? error.message : String(error))
  }
}
