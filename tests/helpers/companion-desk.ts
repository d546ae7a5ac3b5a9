// Owns the way in for browsers over a real library, for tests: it listens, and what it tells is kept. Leaves asking to the tests.
import { join } from 'node:path'
import { expect } from 'vitest'
import { makeCompanionDesk } from '../../electron/main/companion/companion-desk'
import { openCompanions } from '../../electron/main/companion/companions-file'
import type { ClipNews } from '../../src/model/companion'
import { askCompanion } from './ask-companion'
import { CHROME } from './companion-requests'
import { freePort } from './free-port'
import { makeTestWorkspace, type TestWorkspace } from './workspace'

/** Open a desk that listens at a port of its own. @param ends  takes how all of it is ended, to be done last first */
export async function openTestDesk(ends: (() => Promise<void>)[], test?: TestWorkspace) {
  const { workspace, folder, remove } = test ?? (await makeTestWorkspace())
  if (test === undefined) ends.push(remove)
  const file = join(folder, 'user-data', 'companions.json')
  const settings = { letsBrowsersClip: true, companionPort: await freePort() }
  const news: ClipNews[] = []
  const queued: unknown[] = []
  const desk = makeCompanionDesk({
    settings: () => settings,
    companions: openCompanions(file),
    workspace: () => Promise.resolve(workspace),
    queue: (capture) => {
      const isNew = queued.length === 0
      queued.push(capture)
      return Promise.resolve(isNew)
    },
    tell: (told) => news.push(told),
    changed: () => undefined,
    report: (error) => {
      throw error
    },
  })
  ends.push(() => desk.close())
  await desk.apply()
  const address = desk.state().address ?? ''
  const pair = async (origin = CHROME): Promise<string> => {
    desk.showCode(true)
    const code = desk.state().code?.digits ?? ''
    const answer = await askCompanion(address, 'POST', '/v1/pair', { origin, json: { code, name: 'Chrome' } })
    expect(answer.status).toBe(201)
    return answer.json['token'] as string
  }
  return { workspace, file, settings, news, queued, desk, address, pair }
}
