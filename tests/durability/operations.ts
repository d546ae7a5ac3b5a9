// Owns choosing a random change for a library, and making it through the library's own methods.
import { AppError } from '../../src/errors'
import { makeBackup } from '../../src/library/backups'
import type { Library } from '../../src/library/library'
import { articleId, blockId, dossierId, noteId, quoteId, type ArticleId } from '../../src/model/ids'
import { colour } from '../../src/model/quote'
import { COLOURS } from '../../src/model/quote-kinds'
import type { NewId } from '../../src/ports'
import type { Random } from '../helpers/random'
import { newVersion } from '../helpers/new-version'
import { isRestorable, type Operation, type State } from './state'

const WORDS =
  'talks offer Seoul hotline notice observers summit order steps silence ready facilitator 대통령은 서울이 도울 준비가 되어 있다고 말했다 정상회담 🕊 “returned” — naïve'.split(
    ' ',
  )
/** Beyond these a library is changed rather than grown: each crash costs a check of all of it. */
const MOST_ARTICLES = 12
const MOST_VERSIONS = 4
const MOST_IN_TRASH = 4

function makeText(random: Random, most: number): string {
  const length = 1 + random.below(most)
  return Array.from({ length }, (_, at) => `${random.pick(WORDS)}${at % 12 === 11 ? '\n' : ''}`).join(' ')
}

/** Some texts span several blocks of a disk, most fit in one. */
const makeArticleText = (random: Random): string => makeText(random, random.below(8) === 0 ? 2500 : 150)

/** Every kind of change, in an order in which one leaves what the next needs. */
export const CHANGE_KINDS: readonly Operation['kind'][] = [
  'add-article',
  'add-version',
  'change-tags',
  'write-note',
  'add-quote',
  'change-quote',
  'remove-quote',
  'create-dossier',
  'edit-dossier',
  'create-note',
  'change-note',
  'restore',
  'back-up',
  'delete-article',
  'delete-dossier',
  'delete-note',
  'purge',
]

const MOST_CHOICES = 1000

/** Choose a change of one kind; `null` where the state has nothing to change so. */
export function chooseKind(
  state: State,
  random: Random,
  kind: Operation['kind'],
  isWanted: (operation: Operation) => boolean = () => true,
): Operation | null {
  for (let n = 0; n < MOST_CHOICES; n++) {
    const operation = chooseOperation(state, random)
    if (operation.kind === kind && isWanted(operation)) return operation
  }
  return null
}

/** Choose a change that a library in this state allows. The same chance gives the same change. */
export function chooseOperation(state: State, random: Random): Operation {
  const articles = Object.keys(state.articles)
  const dossiers = Object.keys(state.dossiers)
  const trash = Object.keys(state.trash)
  const choices: (() => Operation)[] = []
  const offer = (weight: number, choice: () => Operation): void => {
    for (let n = 0; n < weight; n++) choices.push(choice)
  }
  offer(articles.length < MOST_ARTICLES ? 4 : 0, () => ({
    kind: 'add-article',
    title: makeText(random, 5),
    text: makeArticleText(random),
    image: makeText(random, 20),
  }))
  offer(dossiers.length < MOST_ARTICLES ? 1 : 0, () => ({
    kind: 'create-dossier',
    title: makeText(random, 4),
  }))
  if (articles.length > 0) offerArticleChanges(state, random, articles, offer)
  if (dossiers.length > 0) {
    offer(2, () => ({
      kind: 'edit-dossier',
      dossier: random.pick(dossiers),
      paragraph: makeText(random, 40),
    }))
    offer(1, () => ({ kind: 'delete-dossier', dossier: random.pick(dossiers) }))
  }
  offer(Object.keys(state.notes).length < MOST_ARTICLES ? 1 : 0, () => ({
    kind: 'create-note',
    title: makeText(random, 4),
  }))
  offerNoteChanges(random, Object.keys(state.notes), offer)
  const restorable = trash.filter((id) => isRestorable(state, id))
  if (restorable.length > 0) offer(2, () => ({ kind: 'restore', id: random.pick(restorable) }))
  if (trash.length > MOST_IN_TRASH) offer(2, () => ({ kind: 'purge', id: random.pick(trash) }))
  offer(1, () => ({ kind: 'back-up' }))
  return random.pick(choices)()
}

function offerNoteChanges(
  random: Random,
  notes: readonly string[],
  offer: (weight: number, choice: () => Operation) => void,
): void {
  if (notes.length === 0) return
  offer(2, () => ({
    kind: 'change-note',
    note: random.pick(notes),
    text: makeArticleText(random),
    tags: [`tag ${String(random.below(1000))}`],
  }))
  offer(1, () => ({ kind: 'delete-note', note: random.pick(notes) }))
}

function offerArticleChanges(
  state: State,
  random: Random,
  articles: readonly string[],
  offer: (weight: number, choice: () => Operation) => void,
): void {
  const article = random.pick(articles)
  const quotes = Object.keys(state.articles[article]?.quotes ?? {})
  const versions = state.articles[article]?.texts.length ?? 0
  offer(4, () => chooseQuote(state, random, article))
  offer(2, () => ({ kind: 'write-note', article, note: makeArticleText(random) }))
  offer(2, () => ({ kind: 'change-tags', article, tags: [`tag ${String(random.below(1000))}`] }))
  offer(versions < MOST_VERSIONS ? 2 : 0, () => ({
    kind: 'add-version',
    article,
    title: makeText(random, 5),
    text: makeArticleText(random),
    image: makeText(random, 20),
  }))
  offer(1, () => ({ kind: 'delete-article', article }))
  if (quotes.length === 0) return
  offer(2, () => ({
    kind: 'change-quote',
    article,
    id: random.pick(quotes),
    note: makeText(random, 60),
    colour: random.pick(COLOURS),
  }))
  offer(1, () => ({ kind: 'remove-quote', article, id: random.pick(quotes) }))
}

function chooseQuote(state: State, random: Random, article: string): Operation {
  const texts = state.articles[article]?.texts ?? []
  const version = 1 + random.below(texts.length)
  const text = texts[version - 1] ?? ''
  const start = random.below(text.length)
  const end = Math.min(text.length, start + 1 + random.below(200))
  const exact = text.slice(start, end)
  // Half of an emoji, or only a blank, is no quote.
  const isWhole = exact.trim() !== '' && !/\p{Surrogate}/u.test(exact)
  const span = isWhole ? { start, end, exact } : { start: 0, end: text.length, exact: text }
  return {
    kind: 'add-quote',
    article,
    quote: { version, ...span, colour: random.pick(COLOURS), note: makeText(random, 10) },
  }
}

/** Make a change. Gives the identifier of what it made, `null` where it makes nothing. @throws {AppError} what the library says */
export async function runOperation(
  library: Library,
  operation: Operation,
  newId: NewId,
): Promise<string | null> {
  const { articles, dossiers, notes, quotes, trash } = library
  switch (operation.kind) {
    case 'add-article': {
      const { id } = await articles.add(versionOf(operation))
      return id
    }
    case 'add-version':
      await articles.addVersion(articleId.parse(operation.article), versionOf(operation))
      return null
    case 'change-tags':
      await articles.change(articleId.parse(operation.article), { tags: [...operation.tags] })
      return null
    case 'write-note':
      await articles.writeNote(articleId.parse(operation.article), operation.note)
      return null
    case 'add-quote': {
      const { version, start, end, exact, note } = operation.quote
      const article = articleId.parse(operation.article)
      const added = await quotes.add({
        articleId: article,
        version: await numberOf(library, article, version),
        start,
        end,
        exact,
        colour: colour.parse(operation.quote.colour),
        tags: [],
        note,
      })
      return added.id
    }
    case 'change-quote':
      await quotes.change(articleId.parse(operation.article), quoteId.parse(operation.id), {
        note: operation.note,
        colour: colour.parse(operation.colour),
      })
      return null
    case 'remove-quote':
      await quotes.remove(articleId.parse(operation.article), quoteId.parse(operation.id))
      return null
    case 'create-dossier': {
      const { id } = await dossiers.create(operation.title)
      return id
    }
    case 'edit-dossier': {
      const block = { kind: 'text' as const, id: blockId.parse(newId()), text: operation.paragraph }
      await dossiers.edit(dossierId.parse(operation.dossier), (old) => ({
        ...old,
        blocks: [...old.blocks, block],
      }))
      return null
    }
    case 'create-note': {
      const { id } = await notes.create({ title: operation.title })
      return id
    }
    case 'change-note': {
      const { note, text, tags } = operation
      await notes.change(noteId.parse(note), { note: text, tags: [...tags] })
      return null
    }
    case 'delete-note':
      await trash.deleteNote(noteId.parse(operation.note))
      return null
    case 'delete-article':
      await trash.deleteArticle(articleId.parse(operation.article))
      return null
    case 'delete-dossier':
      await trash.deleteDossier(dossierId.parse(operation.dossier))
      return null
    case 'restore':
      await trash.restore(await folderInTrash(library, operation.id))
      return null
    case 'purge':
      await trash.purge([await folderInTrash(library, operation.id)])
      return null
    case 'back-up': {
      const { files, clock, hashOf } = library.store
      await makeBackup({ files, clock, hashOf, library }, 'by-hand')
      return null
    }
  }
}

/** A crash may leave a number out: the model counts the versions that an article has. */
async function numberOf(library: Library, id: ArticleId, position: number): Promise<number> {
  const version = (await library.articles.read(id)).versions[position - 1]
  if (version === undefined) throw new AppError('not-found', { what: 'version', id: String(position) })
  return version.n
}

async function folderInTrash(library: Library, id: string): Promise<string> {
  const entry = (await library.trash.list()).find((one) => one.id === id)
  if (entry === undefined) throw new AppError('not-found', { what: 'file', id })
  return entry.folder
}

const versionOf = ({
  title,
  text,
  image,
}: {
  readonly title: string
  readonly text: string
  readonly image: string
}): ReturnType<typeof newVersion> => newVersion({ title, text, image: Buffer.from(image) })
