import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { openCompanions } from '../../../../electron/main/companion/companions-file'
import type { ClipAnswer } from '../../../../src/companion/requests'
import { localFiles } from '../../../../src/node/local-files'
import { askCompanion } from '../../../helpers/ask-companion'
import { openTestDesk } from '../../../helpers/companion-desk'
import { PIER_TITLE, PIER_URL, pierPage } from '../../../helpers/browser-article'
import { CHROME, FIREFOX } from '../../../helpers/companion-requests'
import { takenPort } from '../../../helpers/free-port'
import { makeTestWorkspace, type TestWorkspace } from '../../../helpers/workspace'

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

const openDesk = (test?: TestWorkspace) => openTestDesk(ends, test)

const asClip = (json: unknown): Extract<ClipAnswer, { article: unknown }> =>
  json as Extract<ClipAnswer, { article: unknown }>

const PLEDGE = 'The authority will not ask them for rent while the pier is closed.'

describe('pairing', () => {
  it('gives a token for the code that is shown, once, and keeps its hash alone', async () => {
    const { desk, address, pair, file } = await openDesk()
    const token = await pair()
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    expect(readFileSync(file, 'utf8')).not.toContain(token)
    expect(desk.state().companions).toMatchObject([{ name: 'Chrome', origin: CHROME, lastUsedAt: null }])
    expect(desk.state().code).toBeNull()
    const again = await askCompanion(address, 'POST', '/v1/pair', {
      origin: CHROME,
      json: { code: '1', name: 'x' },
    })
    expect(again.status).toBe(403)
  })

  it('takes a code no longer after five wrong ones', async () => {
    const { desk, address } = await openDesk()
    desk.showCode(true)
    const code = desk.state().code?.digits ?? ''
    const wrong = code.startsWith('0') ? '10000000' : '00000000'
    const ask = (digits: string) =>
      askCompanion(address, 'POST', '/v1/pair', { origin: CHROME, json: { code: digits, name: 'Chrome' } })
    for (let i = 0; i < 5; i++) expect((await ask(wrong)).status).toBe(403)
    expect((await ask(code)).status).toBe(403)
    expect(desk.state()).toMatchObject({ code: null, companions: [] })
  })

  it('lets in nobody who was removed, and no other origin with the same token', async () => {
    const { desk, address, pair } = await openDesk()
    const token = await pair()
    const find = (origin?: string) =>
      askCompanion(address, 'GET', `/v1/clips?url=${encodeURIComponent(PIER_URL)}`, {
        token,
        ...(origin === undefined ? {} : { origin }),
      })
    expect(await find(CHROME)).toMatchObject({ status: 200, json: { saved: false } })
    expect((await find()).status).toBe(200)
    expect((await find(FIREFOX)).status).toBe(403)
    await desk.remove(desk.state().companions[0]?.id ?? '')
    expect((await find(CHROME)).status).toBe(403)
  })

  it('binds a token that a person made to the browser that uses it first', async () => {
    const { desk, address, file } = await openDesk()
    const token = await desk.makeToken('SingleFile')
    expect(readFileSync(file, 'utf8')).not.toContain(token)
    const find = (origin?: string) =>
      askCompanion(address, 'GET', `/v1/clips?url=${encodeURIComponent(PIER_URL)}`, {
        token,
        ...(origin === undefined ? {} : { origin }),
      })
    expect((await find()).status).toBe(200)
    expect(desk.state().companions[0]?.origin).toBeNull()
    expect((await find(FIREFOX)).status).toBe(200)
    expect(desk.state().companions[0]?.origin).toBe(FIREFOX)
    expect((await find(CHROME)).status).toBe(403)
    expect((await find('https://harbour-post.example')).status).toBe(403)
    // A later session knows it, too.
    expect(openCompanions(file).list()).toMatchObject([{ name: 'SingleFile', origin: FIREFOX }])
  })
})

describe('the port', () => {
  it('is closed while it is off, and says when it is another program’s', async () => {
    const { desk, settings, address } = await openDesk()
    settings.letsBrowsersClip = false
    await desk.apply()
    expect(desk.state()).toMatchObject({ isOn: false, address: null, failure: null })
    await expect(askCompanion(address, 'GET', '/v1/clips?url=x')).rejects.toThrow('ECONNREFUSED')
    const other = await takenPort()
    settings.letsBrowsersClip = true
    settings.companionPort = other.port
    await desk.apply()
    expect(desk.state()).toMatchObject({
      address: null,
      failure: { reason: 'taken', port: settings.companionPort, code: 'EADDRINUSE' },
    })
    await other.end()
    await desk.apply()
    expect(desk.state()).toMatchObject({
      address: `http://127.0.0.1:${String(settings.companionPort)}`,
      failure: null,
    })
  })
})

describe('clipping', () => {
  it('keeps a page as the browser had it, its bytes sealed, with tags, a note and a quote', async () => {
    const { workspace, address, pair, news } = await openDesk()
    const token = await pair()
    const html = pierPage()
    const answer = await askCompanion(address, 'POST', '/v1/clips', {
      origin: CHROME,
      token,
      json: {
        url: `${PIER_URL}?utm_source=mail`,
        html,
        title: 'Tab title',
        tags: ['harbour'],
        note: 'For the dossier',
        // As a browser gives it: with its own spaces.
        selection: {
          exact: `  The authority will not\nask them for rent while the pier is closed. `,
          tags: ['pledge'],
          colour: 'green',
        },
      },
    })
    expect(answer.status).toBe(201)
    expect(answer.headers['access-control-allow-origin']).toBe(CHROME)
    const { outcome, article, version, quote } = asClip(answer.json)
    expect({ outcome, version }).toEqual({ outcome: 'created', version: 1 })
    expect(article).toMatchObject({
      title: PIER_TITLE,
      quotes: 1,
      tags: ['harbour'],
      link: `cuttings://article/${article.id}`,
    })
    expect(quote).toMatchObject({ kept: true, exact: PLEDGE, isNew: true })
    const id = article.id as Parameters<typeof workspace.library.articles.read>[0]
    expect(Buffer.from((await workspace.library.articles.readSource(id, 1)) ?? []).toString('utf8')).toBe(
      html,
    )
    expect(await workspace.library.articles.readCapture(id, 1)).toMatchObject({
      method: 'browser',
      requestedUrl: `${PIER_URL}?utm_source=mail`,
      finalUrl: null,
      status: null,
    })
    expect(await workspace.library.articles.readNote(id)).toBe('For the dossier')
    expect(await workspace.library.quotes.list(id)).toMatchObject([{ colour: 'green', tags: ['pledge'] }])
    expect(news).toMatchObject([{ outcome: 'created', article: { title: PIER_TITLE }, isQuoteLost: false }])
  })

  it('makes a version of a known address, keeps nothing twice, and says what is there', async () => {
    const { address, pair, workspace } = await openDesk()
    const token = await pair()
    const post = async (json: object) =>
      asClip(
        (
          await askCompanion(address, 'POST', '/v1/clips', {
            origin: CHROME,
            token,
            json: { url: PIER_URL, ...json },
          })
        ).json,
      )
    const selection = { exact: PLEDGE }
    expect(await post({ html: pierPage(), selection })).toMatchObject({
      outcome: 'created',
      quote: { isNew: true },
    })
    // What waited in a browser may come twice.
    expect(await post({ html: pierPage(), selection, note: 'Once' })).toMatchObject({
      outcome: 'unchanged',
      version: 1,
      quote: { kept: true, isNew: false },
    })
    await post({ html: pierPage(), note: 'Once' })
    expect(
      await post({ html: pierPage('The ferry goes on.'), ifExists: 'skip', tags: ['ferry'] }),
    ).toMatchObject({
      outcome: 'skipped',
      version: null,
      article: { versions: [{ n: 1 }], tags: ['ferry'] },
    })
    const added = await post({ html: pierPage('The ferry goes on.'), ifExists: 'overwrite' })
    expect(added).toMatchObject({ outcome: 'version-added', version: 2, replaced: false })
    expect(await workspace.library.articles.readNote(added.article.id as never)).toBe('Once')
    const found = await askCompanion(
      address,
      'GET',
      `/v1/clips?url=${encodeURIComponent(`${PIER_URL}/#end`)}`,
      { origin: CHROME, token },
    )
    expect(found.json).toMatchObject({
      saved: true,
      article: { quotes: 1, tags: ['ferry'], versions: [{ n: 1 }, { n: 2 }] },
    })
  })

  it('keeps the page and says so where the selection doesn’t stand in it, or stands in it twice', async () => {
    const { address, pair, news } = await openDesk()
    const token = await pair()
    const post = async (exact: string, more: object = {}) =>
      asClip(
        (
          await askCompanion(address, 'POST', '/v1/clips', {
            origin: CHROME,
            token,
            json: { url: PIER_URL, html: pierPage(), selection: { exact, ...more } },
          })
        ).json,
      ).quote
    expect(await post('Words that nobody wrote in this article at all')).toEqual({
      kept: false,
      reason: 'absent',
    })
    expect(await post('the eastern pier')).toEqual({ kept: false, reason: 'ambiguous' })
    expect(
      await post('the eastern pier', { prefix: 'who had rented berths on ', suffix: ' are to be told' }),
    ).toMatchObject({ kept: true })
    expect(news.map(({ isQuoteLost }) => isQuoteLost)).toEqual([true, true, false])
  })

  it('puts an address alone into the queue', async () => {
    const { address, pair, queued, news } = await openDesk()
    const token = await pair()
    const post = (json: object) => askCompanion(address, 'POST', '/v1/clips', { origin: CHROME, token, json })
    expect(await post({ url: PIER_URL, tags: ['later'] })).toMatchObject({
      status: 202,
      json: { outcome: 'queued', url: PIER_URL },
    })
    expect(await post({ url: PIER_URL })).toMatchObject({ status: 202, json: { outcome: 'waiting' } })
    expect(queued[0]).toEqual({ url: PIER_URL, title: null, tags: ['later'] })
    expect(news).toEqual([{ outcome: 'queued', article: null, quote: null, isQuoteLost: false }])
  })

  it('tells by kind what is wrong, and nothing of the machine', async () => {
    const { address, pair, workspace } = await openDesk()
    const token = await pair()
    const post = (json: unknown) =>
      askCompanion(address, 'POST', '/v1/clips', { origin: CHROME, token, json })
    const wrong: readonly (readonly [unknown, number, string])[] = [
      [{}, 400, 'bad-request'],
      [{ url: PIER_URL, html: 5 }, 400, 'bad-request'],
      [{ url: PIER_URL, htm: '' }, 400, 'bad-request'],
      [{ url: PIER_URL, selection: { exact: 'words' } }, 400, 'bad-request'],
      [{ url: 'file:///etc/passwd' }, 400, 'unsupported-scheme'],
      [{ url: 'not an address' }, 400, 'bad-address'],
      [{ url: PIER_URL, html: '<p></p>' }, 422, 'no-article'],
      [{ url: PIER_URL, html: `<p>${'x'.repeat(26 * 1024 * 1024)}` }, 413, 'too-large'],
      [[], 400, 'bad-request'],
      ['words', 400, 'bad-request'],
    ]
    for (const [json, status, error] of wrong) {
      const answer = await post(json)
      expect({ status: answer.status, error: answer.json['error'] }).toEqual({ status, error })
      expect(JSON.stringify(answer.json)).not.toContain(workspace.library.path)
    }
    expect((await askCompanion(address, 'GET', '/v1/clips', { token })).status).toBe(400)
  })

  it('keeps nothing in a library that another program has open', async () => {
    const first = await makeTestWorkspace()
    ends.push(first.remove)
    const test = await makeTestWorkspace({
      files: localFiles(join(first.folder, 'library')),
      lock: { take: () => false, release: () => undefined },
      writesAtOnce: true,
    })
    ends.push(test.remove)
    const { address, pair } = await openDesk(test)
    const token = await pair()
    const answer = await askCompanion(address, 'POST', '/v1/clips', {
      origin: CHROME,
      token,
      json: { url: PIER_URL, html: pierPage() },
    })
    expect(answer).toMatchObject({ status: 409, json: { error: 'in-use' } })
  })
})

describe('the form that SingleFile sends', () => {
  const saved = (last = ''): string =>
    pierPage(last).replace(
      '<html',
      `<!--\n Page saved with SingleFile \n url: ${PIER_URL} \n saved date: Thu Jan 01 2026 10:00:00 GMT+0000 (Coordinated Universal Time)\n--><html`,
    )
  function formOf(
    html: string,
    fields: Readonly<Record<string, string>> = { url: PIER_URL },
    field = 'file',
  ): FormData {
    const form = new FormData()
    form.append(field, new Blob([html], { type: 'text/html' }), 'SingleFile.html')
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    return form
  }

  it('is kept as a page, and the next one as its version', async () => {
    const { desk, address, workspace } = await openDesk()
    const token = await desk.makeToken('SingleFile')
    const origin = 'chrome-extension://mpiodijhokgodhhofbcjdecpffjipkle'
    const first = await askCompanion(address, 'POST', '/v1/singlefile', {
      origin,
      token,
      form: formOf(saved()),
    })
    expect(first).toMatchObject({ status: 201, json: { outcome: 'created', version: 1 } })
    const { article } = asClip(first.json)
    expect(await workspace.library.articles.readCapture(article.id as never, 1)).toMatchObject({
      method: 'browser',
      requestedUrl: PIER_URL,
      fileName: 'SingleFile.html',
      savedAt: '2026-01-01T10:00:00.000Z',
    })
    // The names of the fields are the person's to choose.
    const form = formOf(saved('The ferry goes on.'), { address: PIER_URL }, 'page')
    expect(await askCompanion(address, 'POST', '/v1/singlefile', { token, form })).toMatchObject({
      status: 200,
      json: { outcome: 'version-added', version: 2 },
    })
    const skipped = await askCompanion(address, 'POST', '/v1/singlefile?ifexists=skip', {
      token,
      form: formOf(saved('Later.')),
    })
    expect(skipped.json).toMatchObject({ outcome: 'skipped', article: { versions: [{ n: 1 }, { n: 2 }] } })
    const overwrite = formOf(saved('Later.'), { url: PIER_URL, ifexists: 'overwrite' })
    expect(
      (await askCompanion(address, 'POST', '/v1/singlefile', { token, form: overwrite })).json,
    ).toMatchObject({
      outcome: 'version-added',
      version: 3,
      replaced: false,
    })
  })

  it('finds the address in the page where no field has it, and refuses what is no such form', async () => {
    const { desk, address } = await openDesk()
    const token = await desk.makeToken('A script')
    const post = (form: FormData, query = '') =>
      askCompanion(address, 'POST', `/v1/singlefile${query}`, { token, form })
    expect((await post(formOf(saved(), {}))).json).toMatchObject({
      outcome: 'created',
      article: { url: PIER_URL },
    })
    const noFile = new FormData()
    noFile.append('url', PIER_URL)
    expect(await post(noFile)).toMatchObject({ status: 400, json: { error: 'bad-request' } })
    const twoFiles = formOf(saved())
    twoFiles.append('more', new Blob(['x']), 'x.html')
    expect(await post(twoFiles)).toMatchObject({ status: 400 })
    expect(await post(formOf(saved()), '?ifexists=perhaps')).toMatchObject({ status: 400 })
    expect(await post(formOf('\u0000\u0001 no page'))).toMatchObject({ status: 422 })
    const manyFields = formOf(
      saved(),
      Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`f${String(i)}`, 'x'])),
    )
    expect(await post(manyFields)).toMatchObject({ status: 400 })
  })
})
