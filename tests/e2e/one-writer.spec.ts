// A library has one writer: a second program shows it and changes nothing, and takes over once the first has gone, however it went.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { test } from '../helpers/electron-test'
import { ask } from '../helpers/bridge'
import { SAMPLE } from '../helpers/hostile-window'
import { waitForArticle } from '../helpers/reader'

const BANNER = 'Another program has this library open'

test('the second app on a library reads it, and the next one writes after a kill', async ({
  folders,
  launch,
}) => {
  const userData = join(folders.root, 'other-user-data')
  await mkdir(userData)
  const first = await launch()
  await waitForArticle(first.page, SAMPLE)
  const second = await launch({ userData })
  await waitForArticle(second.page, SAMPLE)

  await expect(second.page.getByText(BANNER)).toBeVisible()
  await expect(first.page.getByText(BANNER)).toBeHidden()
  expect(await ask(second.page, 'dossier:create', { title: 'No' })).toMatchObject({
    ok: false,
    error: { kind: 'read-only' },
  })
  await second.close()

  first.app.process().kill('SIGKILL')
  await expect.poll(() => first.isRunning()).toBe(false)
  const third = await launch({ userData })
  await waitForArticle(third.page, SAMPLE)
  await expect(third.page.getByText(BANNER)).toBeHidden()
  expect(await ask(third.page, 'dossier:create', { title: 'Yes' })).toMatchObject({ ok: true })
})
