// Owns the tests of copies in a library: found as articles come and go, and what a person decides of them.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clipPaste } from '../../../src/actions/clip-paste'
import { groupSources, joinStories, splitStory } from '../../../src/actions/source-groups'
import { findLinks } from '../../../src/copies/find-links'
import { groupStories } from '../../../src/copies/group-stories'
import { factsOf, makeStory } from '../../../src/copies/story'
import { mergeStories } from '../../../src/library/merge-records'
import type { ArticleId } from '../../../src/model/ids'
import { storyDecisions, type StoryDecisions } from '../../../src/model/story-decision'
import type { StoryGroup } from '../../../src/model/story-groups'
import { makeProse } from '../../bench/generated-text'
import { makeRandom } from '../../helpers/random'
import { makeStorySet } from '../../helpers/story-sets'
import { INDEPENDENT, REWRITTEN, SHORTENED, WIRE } from '../../helpers/wire-story'
import { makeTestWorkspace, type TestWorkspace } from '../../helpers/workspace'

let test: TestWorkspace
/** As an app or a command has it: an index that isn't filled yet is compared when it is. */
async function open(): Promise<TestWorkspace> {
  const opened = await makeTestWorkspace()
  await opened.workspace.reconcile()
  return opened
}
beforeEach(async () => {
  test = await open()
})
afterEach(() => test.remove())

async function keep(
  text: string,
  title: string,
  site: string | null = null,
  { workspace } = test,
): Promise<ArticleId> {
  const { article } = await clipPaste(workspace, { html: null, text }, { title, url: null })
  if (site !== null)
    await workspace.library.articles.changeMetadata(article.id, {
      edit: { field: 'siteName', value: site },
    })
  await workspace.askIndex()
  return article.id
}

const keepAll = async (): Promise<readonly ArticleId[]> => [
  await keep(WIRE, 'Wire'),
  await keep(SHORTENED, 'Short'),
  await keep(REWRITTEN, 'Told'),
  await keep(INDEPENDENT, 'Own'),
]
const independent = async (ids: readonly ArticleId[]): Promise<number> =>
  (await groupSources(test.workspace, ids)).independent
const idsOf = (groups: readonly StoryGroup[]): string[][] =>
  groups.map(({ original, members }) => [original, ...members.map(({ id }) => id)].sort()).sort()

describe('groupSources', () => {
  it('says how many sources articles are, and why', async () => {
    const ids = await keepAll()
    const [wire = '', short = '', told = '', own = ''] = ids
    const found = await groupSources(test.workspace, ids)
    expect(found).toMatchObject({ independent: 2, waiting: 0 })
    expect([...found.articles].sort()).toEqual([...ids].sort())
    expect(idsOf(found.groups)).toEqual([[wire, short, told].sort(), [own]].sort())
    expect(found.sharedQuotes.map(({ words }) => words)).toEqual([16])
    // Copies of what was asked for are told of, and not counted.
    const few = await groupSources(test.workspace, [short as ArticleId])
    expect(few).toMatchObject({ articles: [short], independent: 1 })
    expect(few.stories).toHaveLength(3)
  })

  it('follows what is deleted, comes back and is captured anew', async () => {
    const ids = await keepAll()
    const [wire = '' as ArticleId, short = '' as ArticleId] = ids
    await test.workspace.library.trash.deleteArticle(short)
    await test.workspace.askIndex()
    expect((await groupSources(test.workspace, ids)).articles).toHaveLength(3)
    await test.workspace.library.undo.undo()
    await test.workspace.askIndex()
    expect(await independent(ids)).toBe(2)
    expect(await independent([wire, short])).toBe(1)
  })

  it('is the same after the index was made anew', async () => {
    const ids = await keepAll()
    const before = await groupSources(test.workspace, ids)
    const again = await test.reopen()
    again.index.run('DELETE FROM likeness')
    again.index.run('UPDATE stories SET compared = 0')
    await again.reconcile()
    expect(await groupSources(again, ids)).toEqual(before)
  })
})

describe('what a person decides', () => {
  it('splits one out, joins two, and can be taken back', async () => {
    const ids = await keepAll()
    const [wire = '' as ArticleId, short = '' as ArticleId, , own = '' as ArticleId] = ids
    await splitStory(test.workspace, wire)
    expect(await independent(ids)).toBe(3)
    expect(await independent([wire, short])).toBe(2)
    await test.workspace.library.undo.undo()
    expect(await independent(ids)).toBe(2)
    await joinStories(test.workspace, own, short)
    expect(await independent(ids)).toBe(1)
    await splitStory(test.workspace, own)
    expect(await independent(ids)).toBe(2)
    await joinStories(test.workspace, own, wire)
    expect(await independent(ids)).toBe(1)
    await test.workspace.library.undo.undo()
    await test.workspace.library.undo.undo()
    await test.workspace.library.undo.undo()
    expect(await independent(ids)).toBe(2)
  })

  it('is there in another program, keeps what that added, and says when its file is damaged', async () => {
    const ids = await keepAll()
    const [wire = '' as ArticleId, short = '' as ArticleId] = ids
    await splitStory(test.workspace, short)
    const path = join(test.folder, 'library', 'stories.json')
    const record = JSON.parse(await readFile(path, 'utf8')) as StoryDecisions
    await writeFile(
      path,
      JSON.stringify({ ...record, stories: record.stories.map((one) => ({ ...one, why: 'seen' })) }),
    )
    const other = await test.reopen()
    expect((await groupSources(other, [wire, short])).independent).toBe(2)
    await splitStory(test.workspace, wire)
    expect(await readFile(path, 'utf8')).toContain('"why": "seen"')
    await writeFile(path, '{"schema":')
    await expect(groupSources(test.workspace, ids)).rejects.toMatchObject({ kind: 'damaged' })
  })

  it('of two copies of the record is on each pair what was decided last', () => {
    const decision = (second: string, verdict: 'together' | 'apart', day: number) => ({
      id: `aaaaaaaaaaaa-${second}`,
      first: 'aaaaaaaaaaaa',
      second,
      verdict,
      createdAt: '2026-01-01T00:00:00.000Z',
      updatedAt: `2026-01-0${day}T00:00:00.000Z`,
    })
    const record = (...stories: object[]): StoryDecisions =>
      storyDecisions.parse({ schema: 2, revision: 1, stories })
    const ours = record(decision('bbbbbbbbbbbb', 'apart', 2), decision('cccccccccccc', 'apart', 3))
    const theirs = record(decision('bbbbbbbbbbbb', 'together', 4))
    for (const merged of [mergeStories(ours, theirs), mergeStories(theirs, ours)])
      expect(merged.stories.map(({ second, verdict }) => [second, verdict])).toEqual([
        ['bbbbbbbbbbbb', 'together'],
        ['cccccccccccc', 'apart'],
      ])
  })
})

describe('articles that come one after the other', () => {
  it('are grouped as all at once would be, also where a paragraph becomes their site’s', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(1000), async (seed) => {
        const random = makeRandom(seed)
        const prose = makeProse('en', random)
        const set = makeStorySet({
          random,
          prose,
          texts: Array.from({ length: 3 }, () => story(seed, prose)),
        })
          .filter((_, i) => i % 4 !== 1)
          .slice(0, 32)
        const one = await open()
        const ids = new Map<string, string>()
        for (const { id, text, site } of set) ids.set(await keep(text, id, site, one), id)
        const found = await groupSources(one.workspace, [...ids.keys()] as ArticleId[])
        const texts = set.map(({ id, text, site }) => makeStory({ id, text, site }))
        const facts = texts.map(factsOf)
        const expected = groupStories(facts, findLinks(texts))
        const named = found.groups.map(({ original, members }) =>
          [original, ...members.map(({ id }) => id)].map((id) => ids.get(id) ?? '').sort(),
        )
        expect(named.sort()).toEqual(idsOf(expected))
        await one.remove()
      }),
      { numRuns: 2 },
    )
  }, 120_000)
})

const story = (seed: number, prose: ReturnType<typeof makeProse>): string => {
  const random = makeRandom(seed + 1)
  return Array.from({ length: 7 }, () => `${prose.sentence(random)} ${prose.sentence(random)}`).join('\n\n')
}
