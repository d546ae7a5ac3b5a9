// Owns reading notes of Obsidian Web Clipper: facts above the text, `==marked==` words in it, or highlights alone under their heading.
// Source: help.obsidian.md/web-clipper and its default template (title, source, author, published, created, description, tags). What a
// person's own template calls otherwise isn't known; a note without `source` is no clipping.
import { markedWords } from './marked-words'
import { highlightOf, itemOf, makeTally, refusedBy, stopIfCancelled, unreadable, type Tally } from './entries'
import { folderOfPath, hasEnding, nameOfPath, readAnyText } from './export-text'
import type { ForeignEntry, ForeignReader } from './reader'
import { dateOf, instantOf, listOf, webAddressOf, wordsOf } from './values'
import { readFrontMatter, type FrontMatter } from '../text/front-matter'

/** Of so many notes one has to be a clipping. */
const LOOKED_AT = 50

export const obsidianClipper: ForeignReader = {
  tool: 'obsidian-clipper',
  async matches(look) {
    const notes = look.files.paths.filter((path) => hasEnding(path, '.md'))
    for (const path of notes.slice(0, LOOKED_AT))
      if (isClipping(readFrontMatter(await look.begin(path)))) return true
    return false
  },
  async *read(files, tools) {
    const tally = makeTally()
    for (const path of files.paths.filter((one) => hasEnding(one, '.md'))) {
      stopIfCancelled(tools)
      try {
        const text = await readAnyText(files, path)
        const facts = readFrontMatter(text)
        if (isClipping(facts)) yield entryOf(facts, path, tally)
        else if (isCutOff(text)) throw unreadable(path, 'truncated')
        else tally.add('note that is no clipping')
      } catch (error) {
        yield refusedBy(error, path)
      }
    }
    yield* tally.entries()
  },
}

/** Its default facts, of which the source and the day are never without a value. */
const isClipping = ({ values }: FrontMatter): boolean =>
  values.has('source') &&
  values.has('created') &&
  webAddressOf(values.get('source')?.[0]) !== null &&
  (values.has('published') || values.has('description') || values.has('tags')) &&
  !values.has('updated')

/** Facts that begin and don't end. */
const isCutOff = (text: string): boolean => text.startsWith('---\n') && text.indexOf('\n---', 3) < 0

const PLACED = new Set([
  'title',
  'source',
  'author',
  'published',
  'created',
  'description',
  'tags',
  'site',
  'language',
])

function entryOf({ values, rest }: FrontMatter, path: string, tally: Tally): ForeignEntry {
  const said = (name: string): string | null => wordsOf(values.get(name)?.[0])
  for (const [name, value] of values) if (!PLACED.has(name)) tally.add(name, value)
  const { text, marks } = markedWords(rest)
  const authors = listOf((values.get('author') ?? []).map(linkWords))
  const site = said('site')
  const lang = said('language')
  const description = said('description')
  const publishedAt = dateOf(said('published'))
  return {
    kind: 'item',
    item: itemOf('obsidian-clipper', {
      // A note is known in a vault by where it lies.
      toolId: path,
      url: webAddressOf(said('source')),
      metadata: {
        title: said('title') ?? nameOfPath(path).slice(0, -3),
        ...(authors.length === 0 ? {} : { authors }),
        ...(site === null ? {} : { siteName: site }),
        ...(publishedAt === null ? {} : { publishedAt }),
        ...(lang === null ? {} : { lang }),
        ...(description === null ? {} : { excerpt: description }),
      },
      savedAt: instantOf(said('created')),
      folder: folderOfPath(path)
        .split('/')
        .filter((part) => part !== ''),
      // The one that every clipping has says nothing of any.
      tags: listOf(
        (values.get('tags') ?? []).map((tag) => (tag.startsWith('#') ? tag.slice(1) : tag)),
      ).filter((tag) => tag !== 'clippings'),
      highlights: marks.map((exact) => highlightOf(exact)),
      contents: text.trim() === '' ? [] : [{ kind: 'markdown', text }],
    }),
  }
}

/** `[[Ana Ito]]` and `[[people/ana|Ana Ito]]` without what makes them links. */
function linkWords(words: string): string {
  if (!words.startsWith('[[') || !words.endsWith(']]')) return words
  const inner = words.slice(2, -2)
  return inner.slice(inner.lastIndexOf('|') + 1)
}
