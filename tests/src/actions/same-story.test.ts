import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { clipAddress } from '../../../src/actions/clip-article'
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
