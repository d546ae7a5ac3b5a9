import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openArticle } from '../../../src/actions/open-article'
import { openFreeNote } from '../../../src/actions/free-notes'
import { offerLinks } from '../../../src/actions/offer-links'
import { searchLibrary } from '../../../src/actions/search-library'
import { deleteTag, listTags, renameTag } from '../../../src/actions/tags'
import type { FreeNote } from '../../../src/model/free-note'
import type { ArticleId, QuoteId } from '../../../src/model/ids'
import { articleLink, noteLink, quoteLink } from '../../../src/model/app-link'
import { listConflicts } from '../../../src/search/index-conflicts'
import { countAll } from '../../../src/search/index-reader'
import { listFreeNotes } from '../../../src/search/note-reader'
import { newVersion, TEXT } from '../../helpers/new-version'
import { makeTestWorkspace, type TestWorkspace } from '../../helpers/workspace'

let test: TestWorkspace
let articleId: ArticleId
let quoteId: QuoteId
let note: FreeNote

beforeEach(async () => {
  test = await makeTestWorkspace()
  const { articles, quotes, notes } = test.workspace.library
  articleId = (await articles.add(newVersion())).id
  const span = { articleId, version: 1, start: 0, end: 9, exact: TEXT.slice(0, 9) }
  quoteId = (await quotes.add({ ...span, colour: 'yellow', tags: [], note: '' })).id
  note = await notes.create({
    title: 'Roles',
    note: 'A facilitator carries messages.',
    tags: ['mediation/role'],
  })
})
afterEach(() => test.remove())

const library = () => test.workspace.library
const listed = async (tag?: string): Promise<readonly string[]> =>
  listFreeNotes(await test.workspace.askIndex(), { tag, order: 'updated', limit: 10 }).rows.map(
    ({ title }) => title,
  )
const found = async (words: string): Promise<readonly string[]> =>
  (await searchLibrary(test.workspace, { text: words, limit: 20 })).hits.map(
    ({ kind, id, title }) => `${kind} ${id} ${title}`,
  )

describe('free notes in the index', () => {
  it('are listed in three orders, with their first words, and how many there are', async () => {
    const second = await library().notes.create({ note: '# A *question*\n\nWhy?' })
    await library().notes.change(note.id, { note: 'Changed last.' })
    const index = await test.workspace.askIndex()
    const titles = (order: 'updated' | 'created' | 'title') =>
      listFreeNotes(index, { order, limit: 10 }).rows.map(({ id }) => (id === second.id ? 'second' : 'first'))
    expect([titles('updated')[0], titles('title')]).toEqual(['first', ['second', 'first']])
    expect(listFreeNotes(index, { order: 'title', limit: 1 })).toMatchObject({
      total: 2,
      rows: [{ title: '', words: 'A question Why?' }],
    })
    expect(countAll(index)).toMatchObject({ notes: 2, articles: 1, quotes: 1 })
    await library().trash.deleteNote(second.id)
    expect(countAll(await test.workspace.askIndex()).notes).toBe(1)
  })

  it('are found by their words, titles and tags, and no longer once they are deleted', async () => {
    for (const words of ['facilitator', 'roles', 'mediation']) {
      const hits = await found(words)
      expect(hits).toContain(`note ${note.id} Roles`)
    }
    const [hit] = (await searchLibrary(test.workspace, { text: 'facilitator carries', limit: 20 })).hits
    expect(hit?.snippet.slice(hit.marks[0]?.start, hit.marks[0]?.end)).toBe('facilitator')
    const entry = await library().trash.deleteNote(note.id)
    expect(await found('facilitator carries')).toEqual([])
    await library().trash.restore(entry)
    expect(await found('facilitator carries')).toEqual([`note ${note.id} Roles`])
  })

  it('are kept in step with what other programs add, change, damage and take away', async () => {
    const { workspace } = test
    const place = await library().notes.folderOf(note.id)
    const file = join(test.folder, 'library', place, 'note.json')
    await workspace.reconcile()
    await writeFile(file, JSON.stringify({ ...note, title: 'Changed elsewhere' }))
    expect(await workspace.reconcile()).toMatchObject({ changed: 1 })
    expect(await listed()).toEqual(['Changed elsewhere'])
    await writeFile(file, '{')
    expect((await workspace.reconcile()).damaged).toEqual([
      { path: `${place}/note.json`, reason: 'not JSON' },
    ])
    expect(await listed()).toEqual([])
    await rm(join(test.folder, 'library', place), { recursive: true })
    expect(await workspace.reconcile()).toMatchObject({ removed: 1, damaged: [] })
  })

  it('tell where copies of them differ', async () => {
    const conflicts = [{ field: 'note', value: 'Theirs.', updatedAt: '2026-01-02T12:00:00.000Z' }]
    const file = join(test.folder, 'library', await library().notes.folderOf(note.id), 'note.json')
    await writeFile(file, JSON.stringify({ ...note, conflicts }))
    await test.workspace.reconcile()
    expect(listConflicts(test.workspace.index, 10)).toEqual([
      { target: { kind: 'note', id: note.id }, title: 'Roles', words: null, fields: ['note'] },
    ])
  })
})

describe('tags of free notes', () => {
  it('are counted, listed, renamed and deleted with all others, in one step', async () => {
    await library().articles.change(articleId, { tags: ['mediation'] })
    expect(
      (await listTags(test.workspace)).map(({ tag, articles, notes }) => [tag, articles, notes]),
    ).toEqual([
      ['mediation', 1, 0],
      ['mediation/role', 0, 1],
    ])
    expect(await listed('mediation')).toEqual(['Roles'])
    expect(await renameTag(test.workspace, 'mediation', 'talks')).toEqual({
      articles: 1,
      quotes: 0,
      notes: 1,
    })
    expect((await library().notes.read(note.id)).tags).toEqual(['talks/role'])
    await library().undo.undo()
    expect((await library().notes.read(note.id)).tags).toEqual(['mediation/role'])
    expect(await deleteTag(test.workspace, 'mediation/role')).toEqual({ articles: 0, quotes: 0, notes: 1 })
    expect(await listed('mediation')).toEqual([])
  })
})

describe('links of notes', () => {
  const article = () => openArticle(test.workspace, articleId, null)

  it('are shown below a note, with what they lead to and what is gone', async () => {
    const other = await library().notes.create({ title: 'Other' })
    const nowhere = quoteLink('zzzzzzzzzzzz')
    await library().notes.change(note.id, {
      note: `[q](${quoteLink(quoteId)}) [a](${articleLink(articleId)}) [n](${noteLink(other.id)}) [x](${nowhere})`,
    })
    expect((await openFreeNote(test.workspace, note.id)).links).toEqual([
      { kind: 'quote', id: quoteId, title: 'Seoul offers to help', words: TEXT.slice(0, 9) },
      { kind: 'article', id: articleId, title: 'Seoul offers to help' },
      { kind: 'note', id: other.id, title: 'Other' },
      { kind: 'quote', id: 'zzzzzzzzzzzz', title: null, words: '' },
    ])
    expect((await openFreeNote(test.workspace, other.id)).mentions).toMatchObject([
      { kind: 'note', id: note.id, title: 'Roles' },
    ])
  })

  it('lead back: an article knows the notes that link to it or to one of its quotes, but for its own', async () => {
    expect(await article()).toMatchObject({ links: [], mentions: [] })
    const second = (await library().articles.add(newVersion({ title: 'Elsewhere' }))).id
    await library().articles.writeNote(
      second,
      `[q](${quoteLink(quoteId)}) and [again](${articleLink(articleId)})`,
    )
    await library().articles.writeNote(articleId, `[itself](${articleLink(articleId)})`)
    await library().notes.change(note.id, { note: `[q](${quoteLink(quoteId)})` })
    const { links, mentions } = await article()
    expect(links).toMatchObject([{ kind: 'article', id: articleId }])
    expect(mentions).toEqual([
      { kind: 'note', id: note.id, title: 'Roles', words: 'q' },
      { kind: 'article', id: second, title: 'Elsewhere', words: '' },
    ])
  })

  it('go with the note, with its words, and with the article whose note it was', async () => {
    const second = (await library().articles.add(newVersion({ title: 'Elsewhere' }))).id
    await library().articles.writeNote(second, `[q](${quoteLink(quoteId)})`)
    await library().notes.change(note.id, { note: `[q](${quoteLink(quoteId)})` })
    expect((await article()).mentions).toHaveLength(2)
    await library().notes.change(note.id, { note: 'Nothing.' })
    const entry = await library().trash.deleteArticle(second)
    expect((await article()).mentions).toEqual([])
    await library().trash.restore(entry)
    await library().undo.undo()
    await library().trash.restore((await library().trash.list())[0]?.folder ?? '')
    expect((await article()).mentions).toMatchObject([{ kind: 'article', id: second }])
  })

  it('are there again in an index that is made anew', async () => {
    await library().notes.change(note.id, { note: `[q](${quoteLink(quoteId)})` })
    await test.workspace.askIndex()
    const again = await makeTestWorkspace({ files: library().files })
    await again.workspace.reconcile()
    expect((await openArticle(again.workspace, articleId, null)).mentions).toHaveLength(1)
    await again.remove()
  })
})

describe('what is offered to link to', () => {
  const offered = async (
    words: string,
    limit = 8,
    except: Parameters<typeof offerLinks>[1]['except'] = null,
  ): Promise<readonly string[]> =>
    (await offerLinks(test.workspace, { words, except, limit })).map(
      ({ kind, title, detail }) => `${kind}: ${title} (${detail})`,
    )

  it('is what holds the words typed so far, the last of them perhaps not to its end', async () => {
    await library().dossiers.create('Facilitators')
    expect(await offered('facil')).toEqual([
      'article: Seoul offers to help (Local News)',
      'note: Roles (mediation/role)',
    ])
    expect(await offered('SEOUL')).toContain(`quote: ${TEXT.slice(0, 9)} (Seoul offers to help)`)
    expect(await offered('nothing of the kind')).toEqual([])
  })

  it('is the latest before anything is typed, and no more than is asked for', async () => {
    expect(await offered('  ')).toEqual([
      `quote: ${TEXT.slice(0, 9)} (Seoul offers to help)`,
      'article: Seoul offers to help (Local News)',
      'note: Roles (mediation/role)',
    ])
    expect(await offered('', 2)).toHaveLength(2)
  })

  it('is never the note itself, whose words hold what is typed, nor the article that it is about', async () => {
    const own = await offered('facil', 8, { kind: 'note', id: note.id })
    expect(own).toEqual(['article: Seoul offers to help (Local News)'])
    expect(await offered('facil', 8, { kind: 'article', id: articleId })).toEqual([
      'note: Roles (mediation/role)',
    ])
  })
})
