import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { clipAddress } from '../../../src/actions/clip-article'
import { makeCaptureRun } from '../../../src/actions/run-capture'
import { sameStoryAs } from '../../../src/actions/same-story'
import { captureEnd } from '../../../src/model/capture-queue'
import { articlePage, htmlRoute, startLocalSite, type LocalSite } from '../../helpers/local-site'
import { makeTestWorkspace, type TestWorkspace } from '../../helpers/workspace'

let site: LocalSite
let test: TestWorkspace
beforeAll(async () => {
  site = await startLocalSite()
})
afterAll(() => site.close())
beforeEach(async () => {
  test = await makeTestWorkspace()
})
afterEach(() => test.remove())

const clip = (path: string) => clipAddress(test.workspace, site.origin + path)

describe('an article whose text is kept under another address', () => {
  it('is offered as the same story, and kept all the same', async () => {
    const first = await clip('/article')
    site.set('/copy', htmlRoute(articlePage({ title: 'Facilitator offer from Seoul' })))
    const copy = await clip('/copy')
    expect(copy.outcome).toBe('created')
    expect(copy.sameStory).toMatchObject({ id: first.article.id, title: 'Seoul offers to carry messages' })
    expect(first.sameStory).toBeNull()
  })

  it('can be asked for of either, later', async () => {
    const first = await clip('/article')
    expect(await sameStoryAs(test.workspace, first.article.id)).toBeNull()
    site.set('/copy', htmlRoute(articlePage({ title: 'Facilitator offer from Seoul' })))
    const copy = await clip('/copy')
    expect(await sameStoryAs(test.workspace, first.article.id)).toMatchObject({ id: copy.article.id })
    expect(await sameStoryAs(test.workspace, copy.article.id)).toMatchObject({ id: first.article.id })
  })

  it('stands in the report of a queue', async () => {
    const first = await clip('/article')
    site.set('/copy', htmlRoute(articlePage({ title: 'Facilitator offer from Seoul' })))
    const end = await makeCaptureRun(test.workspace)(
      {
        id: 'one',
        target: { kind: 'address', url: `${site.origin}/copy`, engine: 'auto' },
        title: null,
        tags: [],
        addedAt: '2026-11-25T00:00:00.000Z',
      },
      { progress: () => undefined, signal: new AbortController().signal },
    )
    // As it is kept, and read again after a restart.
    expect(captureEnd.parse(JSON.parse(JSON.stringify(end)))).toMatchObject({
      end: 'kept',
      sameStory: { id: first.article.id, title: 'Seoul offers to carry messages' },
    })
  })

  it('is not offered for another story of the same words', async () => {
    await clip('/article')
    site.set(
      '/other',
      htmlRoute(
        articlePage({
          title: 'Analysts on the offer',
          paragraphs: Array.from(
            { length: 6 },
            (_, i) =>
              `Analyst number ${String(i)} said that the president and his government wait for an answer, that officials in both capitals read the offer, and that talks without a date are no talks at all, whatever the hotlines.`,
          ),
        }),
      ),
    )
    expect((await clip('/other')).sameStory).toBeNull()
  })

  it('is not itself', async () => {
    await clip('/article')
    expect((await clip('/article')).sameStory).toBeNull()
  })
})
