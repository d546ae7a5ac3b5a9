import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { makeCaptureDesk } from '../../../electron/main/capture-desk'
import { articlePage, htmlRoute, startLocalSite } from '../../helpers/local-site'
import { makeTestWorkspace } from '../../helpers/workspace'

it('captures nothing before it is said that the library was looked through', async () => {
  const site = await startLocalSite()
  site.set('/a', htmlRoute(articlePage({ title: 'A' })))
  const { workspace, folder, remove } = await makeTestWorkspace()
  const desk = makeCaptureDesk({
    workspace: () => Promise.resolve(workspace),
    folder: join(folder, 'queues'),
    changed: () => undefined,
    report: (error) => {
      throw error
    },
  })
  onTestFinished(async () => {
    await desk.close()
    await site.close()
    await remove()
  })
  const queue = await desk.queue()
  await queue.add([{ target: { kind: 'address', url: `${site.origin}/a`, engine: 'fetch' } }])
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(site.asked).not.toContain('/a')
  desk.begin()
  await expect.poll(() => workspace.library.articles.folders(), { timeout: 20_000 }).toHaveLength(1)
}, 40_000)
