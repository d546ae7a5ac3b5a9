// Where a page may not lead (S-03).
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type ElectronApplication } from '@playwright/test'
import { startCanary } from '../../helpers/canary'
import { test } from '../../helpers/electron-test'
import { SAMPLE, tryInWindow } from '../../helpers/hostile-window'
import { waitForArticle } from '../../helpers/reader'
import { inWords, tellFigure } from '../../helpers/figures'

const pagesOf = (app: ElectronApplication): Promise<readonly string[]> =>
  app.evaluate(({ webContents }) => webContents.getAllWebContents().map((contents) => contents.getURL()))

test('S-03: nothing navigates, no window opens, nothing is downloaded', async ({ folders, launch }) => {
  const canary = await startCanary()
  const { app, page } = await launch()
  await waitForArticle(page, SAMPLE)
  const before = await pagesOf(app)
  const downloads = join(folders.root, 'downloads')
  await mkdir(downloads)
  await app.evaluate(({ session }, path) => session.defaultSession.setDownloadPath(path), downloads)
  const target = `${canary.origin}/`
  const vectors = [
    `window.open('${target}')`, `window.open('about:blank')`, `window.open('app://ui/index.html')`, `window.open('javascript:1')`,
    `location.href = '${target}'`, `location.assign('${target}')`, `location.replace('${target}')`, `location.href = 'file:///etc/passwd'`,
    `location.href = 'data:text/html,x'`, `location.href = 'javascript:document.write(1)'`, `location.href = 'article://asset/x'`, `location.href = 'app://ui/reader.html'`,
    ...['_self', '_blank', '_top', '_parent', 'named'].map((name) => `(() => { const a = document.createElement('a'); a.href = '${target}'; a.target = '${name}'; document.body.append(a); a.click() })()`),
    `(() => { const a = document.createElement('a'); a.href = '${target}'; a.download = 'x'; document.body.append(a); a.click() })()`,
    `(() => { const a = document.createElement('a'); a.href = '${target}'; document.body.append(a); a.dispatchEvent(new MouseEvent('click', { bubbles: true, ctrlKey: true })) })()`,
    `(() => { const a = document.createElement('a'); a.href = '${target}'; document.body.append(a); a.dispatchEvent(new MouseEvent('auxclick', { bubbles: true, button: 1 })) })()`,
    `(() => { const f = document.createElement('form'); f.action = '${target}'; document.body.append(f); f.submit() })()`,
    `(() => { const f = document.createElement('form'); f.action = '${target}'; f.method = 'post'; f.target = '_blank'; document.body.append(f); f.requestSubmit() })()`,
    `(() => { const m = document.createElement('meta'); m.httpEquiv = 'refresh'; m.content = '0;url=${target}'; document.head.append(m) })()`,
    `(() => { const b = document.createElement('base'); b.href = '${target}'; document.head.append(b) })()`,
    `document.querySelector('iframe').contentWindow.location.href = '${target}'`,
    `document.querySelector('iframe').contentWindow.location.href = 'app://ui/index.html'`,
    `document.querySelector('iframe').contentWindow.open('${target}')`,
    `document.querySelector('iframe').contentDocument.defaultView.parent.location = '${target}'`,
    `(() => { const d = document.querySelector('iframe').contentDocument; const a = d.createElement('a'); a.href = '${target}'; a.target = '_top'; d.body.append(a); a.click() })()`,
    `(() => { const d = document.querySelector('iframe').contentDocument; const a = d.createElement('a'); a.href = '${target}'; a.target = '_blank'; d.body.append(a); a.click() })()`,
    `(() => { const d = document.querySelector('iframe').contentDocument; const f = d.createElement('form'); f.action = '${target}'; d.body.append(f); f.submit() })()`,
    `(() => { const d = document.querySelector('iframe').contentDocument; const m = d.createElement('meta'); m.httpEquiv = 'refresh'; m.content = '0;url=${target}'; d.head.append(m) })()`,
    `(() => { const i = document.createElement('iframe'); i.src = 'app://ui/index.html'; document.body.append(i) })()`,
    `(() => { const e = document.createElement('embed'); e.src = '${target}'; document.body.append(e) })()`,
    `(() => { const o = document.createElement('object'); o.data = '${target}'; document.body.append(o) })()`,
    `document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer: new DataTransfer() }))`,
    `history.pushState({}, '', '/other')`,
  ] // prettier-ignore
  for (const source of vectors) await tryInWindow(page, source)
  for (const address of ['data:text/plain,x', 'app://ui/index.html', target, 'a blob'])
    await tryInWindow(
      page,
      `(() => { const a = document.createElement('a'); a.href = '${address}' === 'a blob' ? URL.createObjectURL(new Blob(['x'])) : '${address}'; a.download = 'x.txt'; document.body.append(a); a.click() })()`,
    )
  await page.waitForTimeout(800)

  expect(await readdir(downloads)).toEqual([])
  expect(vectors.length).toBeGreaterThanOrEqual(36)
  expect(canary.connections()).toBe(0)
  tellFigure('S-03', `${inWords(vectors.length)} ways out of the window: 0 taken, 0 downloads`)
  expect((await pagesOf(app)).length).toBe(before.length)
  expect((await pagesOf(app))[0]).toMatch(/^app:\/\/ui\/(?:index\.html|other)$/)
  expect(
    page
      .frames()
      .map((frame) => frame.url())
      .filter((url) => url.startsWith(canary.origin) || url.startsWith('file:')),
  ).toEqual([])
  canary.close()
})
