import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { NewCapture } from '../../../src/actions/queue-adding'
import { checkSource } from '../../../src/actions/check-source'
import { checkWhatIsDue } from '../../../src/actions/check-what-is-due'
import { clipAddress } from '../../../src/actions/clip-article'
import { quoteByWords } from '../../../src/actions/quote-by-words'
import type { CheckInterval } from '../../../src/model/check-scope'
import { localFiles } from '../../../src/node/local-files'
import { startLocalSite, type LocalSite } from '../../helpers/local-site'
import { makeTemporaryFolder } from '../../helpers/temporary-folder'
import { makeTestWorkspace, type TestWorkspace } from '../../helpers/workspace'

const DAY = 24 * 60 * 60 * 1000
let site: LocalSite
let test: TestWorkspace
let day: number
let folder: string
beforeEach(async () => {
  day = 0
  site = await startLocalSite()
  folder = makeTemporaryFolder()
  test = await makeTestWorkspace({ clock: () => new Date(Date.UTC(2026, 0, 1) + day * DAY).toISOString() })
})
afterEach(async () => {
  await test.remove()
  await site.close()
})

/** What is put into the queue on a day. */
async function putOn(when: number, every: CheckInterval = 'weekly'): Promise<readonly string[]> {
  day = when
  const put: NewCapture[] = []
  const queue = {
    add: (captures: readonly NewCapture[]) => {
      put.push(...captures)
      return Promise.resolve(captures.length)
    },
  }
  const tools = { workspace: test.workspace, queue, files: localFiles(folder), path: 'checks.json' }
  expect(await checkWhatIsDue(tools, every)).toBe(put.length)
  return put.map(({ target }) => target.url)
}

const clipAndQuote = async () => {
  const url = `${site.origin}/article`
  const { article } = await clipAddress(test.workspace, url)
  const exact = 'Talks broke down in 2019'
  await quoteByWords(test.workspace, article.id, {
    ...{ exact, version: null, colour: 'red', tags: [], note: '' },
  })
  return { url, id: article.id }
}

describe('sources that are checked by themselves', () => {
  it('are those that were not heard of for as long as the settings say, each once in that time', async () => {
    const { url } = await clipAndQuote()
    expect(await putOn(6)).toEqual([])
    expect(await putOn(7)).toEqual([url])
    // What comes of it doesn't matter: one that fails is not asked again before its time.
    expect(await putOn(8)).toEqual([])
    expect(await putOn(13)).toEqual([])
    expect(await putOn(14)).toEqual([url])
    expect(await putOn(30, 'monthly')).toEqual([])
    expect(await putOn(44, 'monthly')).toEqual([url])
  })

  it('are not asked by themselves right after a person asked them', async () => {
    const { id, url } = await clipAndQuote()
    day = 5
    await checkSource(test.workspace, id, url)
    expect(await putOn(11)).toEqual([])
    expect(await putOn(12)).toEqual([url])
  })

  it('are none where the settings say never, and none that nobody cites', async () => {
    await clipAddress(test.workspace, `${site.origin}/article`)
    expect(await putOn(400)).toEqual([])
    await clipAndQuote()
    expect(await putOn(800, 'never')).toEqual([])
  })

  it('are asked also where what was noted of them can’t be read', async () => {
    const { url } = await clipAndQuote()
    expect(await putOn(7)).toEqual([url])
    writeFileSync(join(folder, 'checks.json'), '{"tried":{"a":')
    expect(await putOn(8)).toEqual([url])
    expect(await putOn(9)).toEqual([])
  })
})
