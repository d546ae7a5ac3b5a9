// Owns D-16: sequences of changes by a random person, undone to the beginning and done again to the end.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { addBlock, moveBlock, removeBlock } from '../../src/dossier/outline'
import { openLibrary, type Library } from '../../src/library/library'
import type { Article } from '../../src/model/article'
import type { Dossier, DossierBlock } from '../../src/model/dossier'
import { blockId } from '../../src/model/ids'
import type { FreeNote } from '../../src/model/free-note'
import type { Quote } from '../../src/model/quote'
import { COLOURS } from '../../src/model/quote-kinds'
import { localFiles } from '../../src/node/local-files'
import { openDatabase } from '../../src/node/sqlite'
import { randomId, sha256 } from '../../src/node/system'
import { newVersion, TEXT } from '../helpers/new-version'
import { contentHashOf } from './library-state'
import type { CasesRun } from './result'

/** One change, by what it is and by numbers that say what it is done to. */
type Change = { readonly what: keyof typeof CHANGES; readonly a: number; readonly b: number }

type World = {
  readonly library: Library
  readonly articles: readonly Article[]
  readonly quotes: readonly Quote[]
  readonly dossiers: readonly Dossier[]
  readonly notes: readonly FreeNote[]
  readonly trash: readonly string[]
}

const at = <T>(list: readonly T[], n: number): T | null => list[n % Math.max(1, list.length)] ?? null
const TAGS = ['pledge', '공약', 'rationale/economy', 'x']

/** What a person can do. Each gives whether there was anything to do it to. */
const CHANGES = {
  addQuote: async ({ library, articles }, a, b) => {
    const article = at(articles, a)
    if (article === null) return
    const start = b % (TEXT.length - 30)
    const exact = TEXT.slice(start, start + 12 + (a % 15))
    if (exact.trim() === '') return
    const draft = { articleId: article.id, version: 1, start, end: start + exact.length, exact }
    await library.quotes.add({ ...draft, colour: 'yellow', tags: [], note: '' })
  },
  changeQuote: async ({ library, quotes }, a, b) => {
    const quote = at(quotes, a)
    if (quote === null) return
    const changes = [
      { colour: COLOURS[b % COLOURS.length] ?? 'red' },
      { tags: TAGS.slice(0, b % TAGS.length) },
      { note: `note ${String(b)}` },
    ]
    await library.quotes.change(quote.articleId, quote.id, at(changes, b) ?? {})
  },
  removeQuote: async ({ library, quotes }, a) => {
    const quote = at(quotes, a)
    if (quote !== null) await library.quotes.remove(quote.articleId, quote.id)
  },
  writeNote: async ({ library, articles }, a, b) => {
    const article = at(articles, a)
    if (article !== null) await library.articles.writeNote(article.id, b % 5 === 0 ? '' : `메모 ${String(b)}`)
  },
  changeArticle: async ({ library, articles }, a, b) => {
    const article = at(articles, a)
    if (article === null) return
    const changes = [
      { tags: TAGS.slice(b % TAGS.length) },
      { title: `Title ${String(b)}` },
      { archived: b % 2 === 0 },
    ]
    await library.articles.change(article.id, at(changes, b) ?? {})
  },
  tagAll: async ({ library, articles }, a) => {
    const tag = at(TAGS, a) ?? 'x'
    const ids = articles.map(({ id }) => id)
    if (ids.length > 0)
      await library.articles.changeAll(ids, ({ tags }) => ({ tags: [...new Set([...tags, tag])] }), {
        kind: 'article-tagged',
        title: tag,
      })
  },
  deleteArticle: async ({ library, articles }, a) => {
    const article = at(articles, a)
    if (article !== null) await library.trash.deleteArticle(article.id)
  },
  deleteArticles: async ({ library, articles }, a) => {
    const ids = articles.slice(0, a % 3).map(({ id }) => id)
    if (ids.length > 0) await library.trash.deleteArticles(ids)
  },
  restore: async ({ library, trash }, a) => {
    const folder = at(trash, a)
    if (folder !== null) await library.trash.restore(folder)
  },
  createDossier: async ({ library }, a) => {
    await library.dossiers.create(`Dossier ${String(a)}`)
  },
  editDossier: async ({ library, dossiers }, a, b) => {
    const dossier = at(dossiers, a)
    if (dossier === null) return
    const block = at(dossier.blocks, b)
    const added: DossierBlock = { kind: 'text', id: blockId.parse(randomId()), text: `words ${String(b)}` }
    await library.dossiers.edit(dossier.id, (record) => {
      if (block === null || b % 3 === 0) return addBlock(record, added, block?.id ?? null)
      return b % 3 === 1
        ? removeBlock(record, block.id)
        : moveBlock(record, block.id, record.blocks[0]?.id ?? null)
    })
  },
  deleteDossier: async ({ library, dossiers }, a) => {
    const dossier = at(dossiers, a)
    if (dossier !== null) await library.trash.deleteDossier(dossier.id)
  },
  createNote: async ({ library }, a) => {
    await library.notes.create({ title: a % 2 === 0 ? '' : `Free ${String(a)}` })
  },
  changeNote: async ({ library, notes }, a, b) => {
    const note = at(notes, a)
    const changes = [
      { note: `words ${String(b)}` },
      { title: `제목 ${String(b)}` },
      { tags: TAGS.slice(b % TAGS.length) },
    ]
    if (note !== null) await library.notes.change(note.id, at(changes, b) ?? {})
  },
  deleteNote: async ({ library, notes }, a) => {
    const note = at(notes, a)
    if (note !== null) await library.trash.deleteNote(note.id)
  },
} satisfies Record<string, (world: World, a: number, b: number) => Promise<void>>

async function lookAround(library: Library): Promise<World> {
  const articles = await Promise.all(
    (await library.articles.folders()).map((folder) => library.articles.readIn(folder)),
  )
  const quotes = (await Promise.all(articles.map(({ id }) => library.quotes.list(id)))).flat()
  const dossiers = await Promise.all(
    (await library.dossiers.folders()).map((folder) => library.dossiers.readIn(folder)),
  )
  const notes = await Promise.all(
    (await library.notes.folders()).map((folder) => library.notes.readIn(folder)),
  )
  // Quotes of articles that are in the trash themselves can't be put back.
  const there = new Set<string>(articles.map(({ id }) => id))
  const trash = (await library.trash.list()).filter(
    ({ kind, articleId }) => kind !== 'quote' || there.has(articleId ?? ''),
  )
  return { library, articles, quotes, dossiers, notes, trash: trash.map(({ folder }) => folder) }
}

/** Do a sequence, undo all of it, do all of it again; after each step the content must be what it was. Gives what went wrong. */
async function trySequence(changes: readonly Change[]): Promise<string | null> {
  const folder = await mkdtemp(join(tmpdir(), 'cuttings-undo-'))
  let seconds = 0
  const open = (): Promise<Library> =>
    openLibrary({
      files: localFiles(join(folder, 'library')),
      openHistory: () => openDatabase(join(folder, 'history.sqlite')),
      // Steps within a pause in typing are one: time passes.
      clock: () => new Date(Date.UTC(2026, 0, 1) + (seconds += 11) * 1000).toISOString(),
      newId: randomId,
      hashOf: sha256,
    })
  let library = await open()
  try {
    await library.articles.add(newVersion())
    await library.articles.add(newVersion({ title: '서울의 제안' }))
    const hashes = [await contentHashOf(library)]
    for (const { what, a, b } of changes) {
      await CHANGES[what](await lookAround(library), a, b)
      const hash = await contentHashOf(library)
      if (hash !== hashes.at(-1)) hashes.push(hash)
    }
    // As after a restart.
    await library.close()
    library = await open()
    for (let step = hashes.length - 2; step >= 0; step--) {
      const { outcome } = await library.undo.undo()
      if (outcome !== 'done') return `undo to ${String(step)}: ${outcome}`
      if ((await contentHashOf(library)) !== hashes[step]) return `undo to ${String(step)} differs`
    }
    if ((await library.undo.undo()).outcome !== 'nothing') return 'there is more to undo than was done'
    for (let step = 1; step < hashes.length; step++) {
      const { outcome } = await library.undo.redo()
      if (outcome !== 'done') return `redo to ${String(step)}: ${outcome}`
      if ((await contentHashOf(library)) !== hashes[step]) return `redo to ${String(step)} differs`
    }
    return (await library.undo.redo()).outcome === 'nothing' ? null : 'there is more to redo than was undone'
  } finally {
    await library.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Run D-16: so many sequences of so many changes. */
export async function run({ sequences = 1000, length = 50, seed = 16 } = {}): Promise<CasesRun> {
  const names = Object.keys(CHANGES) as Change['what'][]
  const change = fc.record({ what: fc.constantFrom(...names), a: fc.nat(1000), b: fc.nat(1000) })
  const property = fc.asyncProperty(
    fc.array(change, { minLength: length, maxLength: length }),
    async (changes) => {
      const wrong = await trySequence(changes)
      if (wrong !== null) throw new Error(wrong)
    },
  )
  const result = await fc.check(property, { numRuns: sequences, seed, endOnFailure: false })
  if (!result.failed) return { passed: result.numRuns, failed: [] }
  const { counterexample, errorInstance } = result
  return {
    passed: result.numRuns - 1,
    failed: [`${String(errorInstance)}: ${JSON.stringify(counterexample)}`],
  }
}
