// What is put into a page, or into a stored article, neither runs nor loads (S-02).
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { ASSET_POLICY, READER_POLICY, UI_POLICY } from '../../../electron/main/policy'
import { startCanary } from '../../helpers/canary'
import { test } from '../../helpers/electron-test'
import { SAMPLE, tryInWindow } from '../../helpers/hostile-window'
import { waitForArticle } from '../../helpers/reader'
import { inWords, tellFigure } from '../../helpers/figures'

const contentFile = (library: string): string => {
  const articles = join(library, 'articles')
  return join(articles, readdirSync(articles)[0] ?? '', 'versions', '1', 'content.html')
}

test('S-02: every answer has its policy, and nothing that is put into a page runs', async ({
  folders,
  launch,
}) => {
  const canary = await startCanary()
  const { app, page } = await launch()
  await waitForArticle(page, SAMPLE)
  const policyOf = (path: string): Promise<readonly [number, string | null, string | null]> =>
    page.evaluate(async (url) => {
      const answer = await fetch(url)
      return [
        answer.status,
        answer.headers.get('content-security-policy'),
        answer.headers.get('x-content-type-options'),
      ] as const
    }, path)
  for (const path of ['/index.html', '/nowhere', '/../../package.json', '/%2e%2e/secret', '/reader.html']) {
    const [status, policy, nosniff] = await policyOf(path)
    expect([200, 404]).toContain(status)
    expect(policy, path).toContain("default-src 'none'")
    expect(nosniff).toBe('nosniff')
  }
  expect((await policyOf('/reader.html'))[1]).toContain('sandbox allow-same-origin')
  expect((await policyOf('/reader.html'))[1]).not.toContain('script-src')

  await page.evaluate(() => ((window as unknown as { hits: number }).hits = 0))
  // An image that the library has, and one that it hasn't: both inert, even if they were opened as pages.
  const assets = await app.evaluate(async ({ session }) => {
    const found: [number, string | null][] = []
    for (const path of ['0'.repeat(64), '../library.json', 'x']) {
      const answer = await session.defaultSession.fetch(`article://asset/${path}`)
      found.push([answer.status, answer.headers.get('content-security-policy')])
    }
    return found
  })
  for (const [status, policy] of assets) {
    expect(status).toBe(404)
    expect(policy).toBe(ASSET_POLICY)
  }
  expect((await policyOf('/index.html'))[1]).toBe(UI_POLICY)
  expect((await policyOf('/reader.html'))[1]).toBe(READER_POLICY)

  const attempts = [
    `(() => { const s = document.createElement('script'); s.textContent = 'window.hits++'; document.body.append(s) })()`,
    `(() => { const s = document.createElement('script'); s.src = '${canary.origin}/x.js'; document.body.append(s) })()`,
    `(() => { document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.hits++">') })()`,
    `(() => { const d = document.createElement('div'); d.setAttribute('onclick', 'window.hits++'); document.body.append(d); d.click() })()`,
    `(() => { const a = document.createElement('a'); a.href = 'javascript:window.hits++'; document.body.append(a); a.click() })()`,
    `(() => { const f = document.createElement('iframe'); f.src = '${canary.origin}/'; document.body.append(f) })()`,
    `fetch('${canary.origin}/')`,
    `new WebSocket('${canary.origin.replace('http', 'ws')}/')`,
    `navigator.sendBeacon('${canary.origin}/', 'x')`,
    `(() => { const i = new Image(); i.src = '${canary.origin}/x.png' })()`,
    `import('${canary.origin}/x.js')`,
  ]
  for (const source of attempts) await tryInWindow(page, source)
  // What Playwright runs isn't bound by the page's policy; a task of the page's own is.
  await page.evaluate(() => {
    const later = (work: () => void): void =>
      void setTimeout(() => {
        try {
          work()
        } catch {
          // Refused: that is the point.
        }
      })
    later(() => void (0, eval)('window.hits++'))
    later(() => void new Function('window.hits++')())
    later(() => void setTimeout('window.hits++', 0))
  })
  await page.waitForTimeout(500)
  expect(await page.evaluate(() => (window as unknown as { hits: number }).hits)).toBe(0)

  // The same in an article whose stored HTML was edited behind the sanitiser's back, and in nodes put past it into the frame.
  const hostile = `<script>parent.hits++</script><img src=x onerror="parent.hits++"><svg onload="parent.hits++"></svg><a href="javascript:parent.hits++">x</a><iframe srcdoc="<script>top.hits++</script>"></iframe><img src="${canary.origin}/a.png"><link rel=stylesheet href="${canary.origin}/a.css"><style>@import url(${canary.origin}/b.css)</style><video src="${canary.origin}/v" poster="${canary.origin}/p"></video><object data="${canary.origin}/o"></object><meta http-equiv=refresh content="0;url=${canary.origin}/m"><form action="${canary.origin}/f"><button>go</button></form><div style="background:url(${canary.origin}/s.png)">x</div>`
  writeFileSync(contentFile(folders.library), readFileSync(contentFile(folders.library), 'utf8') + hostile)
  await page.reload()
  await page.waitForSelector('iframe')
  await waitForArticle(page, SAMPLE)
  await page.evaluate(() => ((window as unknown as { hits: number }).hits = 0))
  // Stored HTML is sanitised again before it is shown.
  expect(
    await page.evaluate(
      () =>
        document
          .querySelector('iframe')
          ?.contentDocument?.querySelector('main')
          ?.querySelectorAll(
            'script, iframe, svg, object, meta, form, video, link, style, [onerror], [style], [src^="http"]',
          ).length,
    ),
  ).toBe(0)
  // Now with the sanitiser out of the way: the same nodes, made in the frame's own document. The sandbox and the policy are left.
  const appended = await page.evaluate((origin) => {
    const inner = document.querySelector('iframe')?.contentDocument
    if (inner === null || inner === undefined) return 0
    const make = (name: string, attributes: Readonly<Record<string, string>>, text = ''): void => {
      const element = inner.createElement(name)
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
      element.textContent = text
      inner.body.append(element)
    }
    make('script', {}, 'parent.hits++')
    make('script', { src: `${origin}/x.js` })
    make('img', { src: 'x', onerror: 'parent.hits++' })
    make('img', { src: `${origin}/a.png`, srcset: `${origin}/b.png 2x` })
    make('link', { rel: 'stylesheet', href: `${origin}/a.css` })
    make('link', { rel: 'prefetch', href: `${origin}/p` })
    make('style', {}, `@import url(${origin}/b.css); body { background: url(${origin}/c.png) }`)
    make('div', { style: `background: url(${origin}/d.png)`, onclick: 'parent.hits++' })
    make('video', { src: `${origin}/v`, poster: `${origin}/w`, autoplay: '' })
    make('audio', { src: `${origin}/au` })
    make('object', { data: `${origin}/o` })
    make('embed', { src: `${origin}/e` })
    make('iframe', { src: `${origin}/f` })
    make('iframe', { srcdoc: '<script>top.hits++</script>' })
    make('meta', { 'http-equiv': 'refresh', content: `0;url=${origin}/m` })
    make('a', { href: 'javascript:parent.hits++', id: 'hostile-link', ping: `${origin}/ping` })
    make('form', { action: `${origin}/form`, id: 'hostile-form' })
    inner.getElementById('hostile-link')?.click()
    ;(inner.getElementById('hostile-form') as HTMLFormElement | null)?.submit()
    for (const element of inner.querySelectorAll<HTMLElement>('[onclick]')) element.click()
    return inner.body.querySelectorAll('script, img, link, style, video, object, embed, iframe, meta, form')
      .length
  }, canary.origin)
  expect(appended).toBeGreaterThanOrEqual(14)
  await page.waitForTimeout(800)
  expect(await page.evaluate(() => (window as unknown as { hits?: number }).hits ?? 0)).toBe(0)
  expect(canary.connections()).toBe(0)
  tellFigure('S-02', `${inWords(appended)} elements past the sanitiser: 0 run, 0 connections`)
  canary.close()
})
