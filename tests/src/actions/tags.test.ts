import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applyTags, deleteTag, describeTag, listTags, renameTag } from '../../../src/actions/tags'
import { checkLibrary } from '../../../src/library/check'
import type { ArticleId, QuoteId } from '../../../src/model/ids'
import { newVersion, TEXT } from '../../helpers/new-version'
import { makeTestWorkspace, type TestWorkspace } from '../../helpers/workspace'

let test: TestWorkspace
let first: ArticleId
let second: ArticleId
let quoteId: QuoteId

beforeEach(async () => {
  test = await makeTestWorkspace()
  const { articles, quotes } = test.workspace.library
  first = (await articles.add(newVersion())).id
  second = (await articles.add(newVersion())).id
  await articles.change(second, { tags: ['mediation', 'seoul'] })
  quoteId = (
    await quotes.add({
      articleId: first,
      version: 1,
      start: 0,
      end: 9,
      exact: TEXT.slice(0, 9),
      colour: 'yellow',
      tags: ['mediation/facilitative role', '중재'],
      note: '',
    })
  ).id
})
afterEach(() => test.remove())

const tagsOf = async (): Promise<readonly string[]> =>
  (await listTags(test.workspace)).map(({ tag, articles, quotes }) => `${tag} ${articles} ${quotes}`)
const onQuote = async (): Promise<readonly string[]> =>
  (await test.workspace.library.quotes.list(first))[0]?.tags ?? []
const onArticle = async (): Promise<readonly string[]> =>
  (await test.workspace.library.articles.read(second)).tags

describe('renaming a tag', () => {
  it('takes along all that stands below it, on articles and quotes, and what the codebook says', async () => {
    await describeTag(test.workspace, 'mediation/facilitative role', {
      colour: 'blue',
      description: 'Carries messages.',
    })
    expect(await renameTag(test.workspace, 'mediation', 'roles / mediation')).toEqual({
      articles: 1,
      quotes: 1,
      notes: 0,
    })
    expect([await onArticle(), await onQuote()]).toEqual([
      ['roles/mediation', 'seoul'],
      ['roles/mediation/facilitative role', '중재'],
    ])
    const role = (await listTags(test.workspace)).find(({ tag }) => tag.endsWith('role'))
    expect(role).toEqual({
      tag: 'roles/mediation/facilitative role',
      articles: 0,
      quotes: 1,
      notes: 0,
      colour: 'blue',
      description: 'Carries messages.',
    })
  })

  it('merges it with a tag that is there, each once, with both descriptions', async () => {
    await describeTag(test.workspace, '중재', { description: '당사자를 잇는다.' })
    await describeTag(test.workspace, 'mediation/facilitative role', {
      colour: 'red',
      description: 'Links parties.',
    })
    await renameTag(test.workspace, 'mediation/facilitative role', '중재')
    expect(await onQuote()).toEqual(['중재'])
    expect((await listTags(test.workspace)).find(({ tag }) => tag === '중재')).toMatchObject({
      colour: 'red',
      description: '당사자를 잇는다.\n\nLinks parties.',
    })
  })

  it('is one step: undone and done again whole', async () => {
    await describeTag(test.workspace, 'mediation', { colour: 'green' })
    const before = [await onArticle(), await onQuote(), await tagsOf()]
    await renameTag(test.workspace, 'mediation', 'mediating')
    const after = [await onArticle(), await onQuote(), await tagsOf()]
    const { undo } = test.workspace.library
    expect(await undo.undo()).toMatchObject({ outcome: 'done', label: { kind: 'tag-renamed', count: 2 } })
    expect([await onArticle(), await onQuote(), await tagsOf()]).toEqual(before)
    expect((await listTags(test.workspace)).find(({ tag }) => tag === 'mediation')?.colour).toBe('green')
    await undo.redo()
    expect([await onArticle(), await onQuote(), await tagsOf()]).toEqual(after)
  })

  it('refuses what is no name, or below itself, and changes nothing', async () => {
    const before = await tagsOf()
    for (const [to, reason] of [
      ['mediation/again', 'below-itself'],
      [' / ', 'empty'],
      ['x'.repeat(300), 'not-a-name'],
      // What stands below would be too long.
      ['x'.repeat(195), 'not-a-name'],
    ] as const)
      await expect(renameTag(test.workspace, 'mediation', to)).rejects.toMatchObject({
        kind: 'bad-tag',
        data: { reason },
      })
    expect(await tagsOf()).toEqual(before)
    expect(await renameTag(test.workspace, 'mediation', 'mediation')).toEqual({
      articles: 0,
      quotes: 0,
      notes: 0,
    })
  })

  it('keeps what it wrote when it is cancelled, as a step that can be undone', async () => {
    const stop = new AbortController()
    stop.abort()
    await expect(
      renameTag(test.workspace, 'mediation', 'mediating', { signal: stop.signal }),
    ).rejects.toMatchObject({ kind: 'cancelled' })
    expect(await onArticle()).toEqual(['mediation', 'seoul'])
  })
})

describe('a tag that is deleted', () => {
  it('goes from everything with all below it, and comes back', async () => {
    await describeTag(test.workspace, 'mediation', { description: 'Any.' })
    expect(await deleteTag(test.workspace, 'mediation')).toEqual({ articles: 1, quotes: 1, notes: 0 })
    expect(await tagsOf()).toEqual(['seoul 1 0', '중재 0 1'])
    await test.workspace.library.undo.undo()
    expect(await tagsOf()).toEqual([
      'mediation 1 0',
      'mediation/facilitative role 0 1',
      'seoul 1 0',
      '중재 0 1',
    ])
  })
})

describe('tagging many things at once', () => {
  it('puts tags on and takes others off, in one step', async () => {
    const counts = await applyTags(
      test.workspace,
      { articles: [first, second], quotes: [{ articleId: first, id: quoteId }] },
      { add: [' Paris / talks '], remove: ['seoul', '중재'] },
    )
    expect(counts).toEqual({ articles: 2, quotes: 1, notes: 0 })
    expect([await onArticle(), await onQuote()]).toEqual([
      ['mediation', 'Paris/talks'],
      ['mediation/facilitative role', 'Paris/talks'],
    ])
    await test.workspace.library.undo.undo()
    expect(await tagsOf()).toEqual([
      'mediation 1 0',
      'mediation/facilitative role 0 1',
      'seoul 1 0',
      '중재 0 1',
    ])
  })
})

describe('the codebook', () => {
  it('lists a tag that nothing carries yet, and is undone', async () => {
    await describeTag(test.workspace, 'to come', { description: '' })
    expect(await tagsOf()).toContain('to come 0 0')
    await test.workspace.library.undo.undo()
    expect(await tagsOf()).not.toContain('to come 0 0')
  })

  it('that is damaged says nothing, is found by the check, and hides no tag', async () => {
    await describeTag(test.workspace, 'seoul', { colour: 'red' })
    const path = join(test.workspace.library.path, 'codebook.json')
    await writeFile(path, (await readFile(path, 'utf8')).slice(0, 20))
    expect((await listTags(test.workspace)).find(({ tag }) => tag === 'seoul')).toMatchObject({
      articles: 1,
      colour: null,
    })
    const { problems } = await checkLibrary(test.workspace.library)
    expect(problems.map((one) => `${one.path} ${one.problem}`)).toEqual(['codebook.json damaged'])
  })
})
