import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeIndexFollower } from '../../../src/actions/follow-index'
import { changeArticles } from '../../../src/actions/change-many'
import type { LibraryChange } from '../../../src/library/store'
import type { ArticleId } from '../../../src/model/ids'
import { openDatabase } from '../../../src/node/sqlite'
import { countAll } from '../../../src/search/index-reader'
import { newVersion } from '../../helpers/new-version'
import { makeTestWorkspace } from '../../helpers/workspace'

const changeOf = (n: number): LibraryChange => ({
  kind: 'article',
  id: String(n) as ArticleId,
  folder: `articles/${n}`,
  part: 'record',
})

/** An index that takes its changes when it is told to. */
function slowIndex() {
  const batches: string[][] = []
  const failing = new Set<string>()
  let release: () => void = () => undefined
  const reports: unknown[] = []
  const follower = makeIndexFollower(
    async (changes) => {
      batches.push(changes.map(({ id }) => id))
      await new Promise<void>((resolve) => {
        release = resolve
      })
      const failed = changes.find(({ id }) => failing.has(id))
      if (failed !== undefined) throw new Error(failed.id)
    },
    (error) => reports.push(error),
  )
  return {
    follower,
    batches,
    failing,
    reports,
    next: async (): Promise<void> => {
      release()
      await new Promise((resolve) => setImmediate(resolve))
      await new Promise((resolve) => setImmediate(resolve))
    },
  }
}

const settled = async (work: Promise<unknown>): Promise<boolean> =>
  Promise.race([work.then(() => true), new Promise<false>((resolve) => setImmediate(() => resolve(false)))])

describe('following what is written', () => {
  it('takes many changes that wait together, in their order, each thing once', async () => {
    const { follower, batches, next } = slowIndex()
    for (let n = 0; n < 20; n++) follower.follow(changeOf(n))
    follower.follow(changeOf(3))
    await next()
    expect(batches[0]).toEqual([
      '0',
      '1',
      '2',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      '10',
      '11',
      '12',
      '13',
      '14',
      '15',
      '16',
    ])
    await next()
    expect(batches[1]).toEqual(['17', '18', '19', '3'])
  })

  it('keeps whoever asks waiting for what was written before, and not for what is written meanwhile', async () => {
    const { follower, next } = slowIndex()
    follower.follow(changeOf(1))
    const asked = follower.caughtUp()
    await next()
    // The one under way is changed again, and others come: who asked before them has no part in that.
    follower.follow(changeOf(1))
    for (let n = 2; n < 90; n++) follower.follow(changeOf(n))
    const askedLater = follower.caughtUp()
    expect(follower.behind()).toBe(89)
    expect(await settled(asked)).toBe(false)
    await next()
    expect(await settled(asked)).toBe(true)
    expect(await settled(askedLater)).toBe(false)
    while (follower.behind() > 0) await next()
    await next()
    expect(await settled(askedLater)).toBe(true)
  })

  it('follows the others one by one where one of them fails, and tells of that one', async () => {
    const { follower, batches, failing, reports, next } = slowIndex()
    failing.add('1')
    for (let n = 0; n < 3; n++) follower.follow(changeOf(n))
    for (let steps = 0; steps < 5; steps++) await next()
    expect(batches).toEqual([['0', '1', '2'], ['0'], ['1'], ['2']])
    expect(reports).toEqual([new Error('1')])
    expect(await settled(follower.caughtUp())).toBe(true)
  })
})

describe('a list that is shown while much changes', () => {
  it('is shown as it is, and told to be looked at again when there is more', async () => {
    const test = await makeTestWorkspace()
    const { library, askIndex, showIndex, onCaughtUp } = test.workspace
    const ids: ArticleId[] = []
    for (let n = 0; n < 90; n++)
      ids.push((await library.articles.add(newVersion({ title: `Article ${n}` }))).id)
    await askIndex()
    let told = 0
    onCaughtUp(() => told++)
    const archived = async (): Promise<number> => countAll(await showIndex()).archived
    // Another connection writes, and the index has to wait for it.
    const other = openDatabase(join(test.folder, 'cache', `${library.id}.sqlite`))
    other.exec('BEGIN IMMEDIATE')
    await changeArticles(test.workspace, ids, 'archive')
    expect(await archived()).toBe(0)
    expect(told).toBe(0)
    other.exec('COMMIT')
    other.close()
    await askIndex()
    expect(told).toBe(1)
    expect(await archived()).toBe(90)
    await test.remove()
  })
})
