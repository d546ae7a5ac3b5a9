// What SingleFile's own program saves of a page is kept when it is sent as SingleFile sends it.
import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import type { ClipAnswer } from '../../../../src/companion/requests'
import { PIER_TITLE, pierPage } from '../../../helpers/browser-article'
import { openTestDesk } from '../../../helpers/companion-desk'
import { makeTemporaryFolder } from '../../../helpers/temporary-folder'

const run = promisify(execFile)
/** Of the package single-file-cli, whose licence keeps it from being one of ours. */
const PROGRAM = process.env['CUTTINGS_SINGLE_FILE'] ?? ''
const CHROMIUM = process.env['CUTTINGS_CHROMIUM'] ?? '/usr/bin/chromium'

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

describe('SingleFile', () => {
  it('saves a page that becomes a version when curl sends it as a form', async (context) => {
    if (PROGRAM === '') context.skip('CUTTINGS_SINGLE_FILE names no program of single-file-cli')
    if (!existsSync(CHROMIUM)) context.skip('no Chromium on this machine')
    let last = ''
    const site = createServer((_request, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8')
      response.end(pierPage(last).replace(/<link[^>]*>/, ''))
    })
    await new Promise<void>((done) => site.listen(0, '127.0.0.1', done))
    ends.push(() => new Promise((done) => site.close(() => done())))
    const url = `http://127.0.0.1:${String((site.address() as AddressInfo).port)}/pier`
    const folder = makeTemporaryFolder()
    const { address, desk, workspace } = await openTestDesk(ends)
    const token = await desk.makeToken('SingleFile')
    const saveAndSend = async (
      name: string,
    ): Promise<{ readonly answer: ClipAnswer; readonly html: string }> => {
      const file = join(folder, name)
      await run(
        PROGRAM,
        [`--browser-executable-path=${CHROMIUM}`, '--browser-args=["--no-sandbox"]', url, file],
        {
          timeout: 60_000,
        },
      )
      const form = ['-F', `file=@${file};type=text/html`, '-F', `url=${url}`]
      const sent = await run('curl', [
        '-s',
        '-H',
        `Authorization: Bearer ${token}`,
        ...form,
        `${address}/v1/singlefile`,
      ])
      return { answer: JSON.parse(sent.stdout) as ClipAnswer, html: readFileSync(file, 'utf8') }
    }
    const first = await saveAndSend('first.html')
    expect(first.html).toContain('Page saved with SingleFile')
    expect(first.answer).toMatchObject({ outcome: 'created', article: { title: PIER_TITLE, url } })
    last = 'The ferry to the islands goes from the western side until then.'
    const second = await saveAndSend('second.html')
    expect(second.answer).toMatchObject({ outcome: 'version-added', version: 2 })
    const id = 'article' in second.answer ? second.answer.article.id : ''
    const source = await workspace.library.articles.readSource(id as never, 2)
    expect(Buffer.from(source ?? []).toString('utf8')).toBe(second.html)
  })
})
