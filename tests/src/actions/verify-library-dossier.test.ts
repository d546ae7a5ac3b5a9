// What verifying a dossier of the library finds: in its quotes, its sealed files, its log, and what asking the sources again brought.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { reportFile } from '../../../src/actions/report-verification'
import { verifyLibraryDossier } from '../../../src/actions/verify-library-dossier'
import type { VerifyReport } from '../../../src/model/dossier-document'
import { articleId } from '../../../src/model/ids'
import type { ProgressStep } from '../../../src/model/progress'
import { REPORT_FORMATS } from '../../../src/model/report-formats'
import { localFiles } from '../../../src/node/local-files'
import { sha256 } from '../../../src/node/system'
import { makeRichLibrary, type RichLibrary } from '../../helpers/rich-library'
import { sealPage } from '../../helpers/sealed-source'
import { makeTestWorkspace, type TestWorkspace } from '../../helpers/workspace'

let folder: string
let rich: RichLibrary
let test: TestWorkspace

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cuttings-rich-'))
  rich = await makeRichLibrary(folder)
  test = await makeTestWorkspace({ files: localFiles(folder) })
  await test.workspace.reconcile()
})
afterEach(async () => {
  await test.remove()
  rmSync(folder, { recursive: true, force: true })
})

const verify = (): Promise<VerifyReport> => verifyLibraryDossier(test.workspace, rich.dossierId)

/** The file of an article's first version, by the place of the article among the names. */
function fileOf(name: string, at = 0): string {
  const article = readdirSync(join(folder, 'articles')).toSorted()[at] ?? ''
  return join(folder, 'articles', article, 'versions/1', name)
}
const bend = (file: string): void => {
  const bytes = readFileSync(file)
  bytes[3] = (bytes[3] ?? 0) ^ 1
  writeFileSync(file, bytes)
}

describe('verifyLibraryDossier', () => {
  it('finds all as sealed, tells the log line of each source, and how far it has come', async () => {
    const steps: ProgressStep[] = []
    const report = await verifyLibraryDossier(test.workspace, rich.dossierId, {
      progress: (step) => void steps.push(step),
    })
    expect(report).toMatchObject({ ok: true, problems: [], log: { firstBroken: null } })
    expect(report.sources).toHaveLength(4)
    for (const { problems, standing } of report.sources) {
      expect(problems).toEqual([])
      expect(standing?.logLine).toBeGreaterThan(0)
      expect(standing).toMatchObject({ recheck: { state: 'never' }, absent: 0 })
    }
    expect(steps.every(({ stage, done, total }) => stage === 'verifying' && done <= total)).toBe(true)
    expect(steps.length).toBeGreaterThan(4)
  })

  it.each([
    ['source.html', 'source-changed'],
    ['text.txt', 'text-changed'],
    ['content.html', 'content-changed'],
  ])('says so when %s was changed', async (name, problem) => {
    bend(fileOf(name))
    const report = await verify()
    expect(report.ok).toBe(false)
    expect(report.sources.flatMap(({ problems }) => problems)).toContain(problem)
  })

  it('says so when a sealed page is gone, and when the log was changed', async () => {
    rmSync(fileOf('source.html'))
    const gone = await verify()
    expect(gone.sources.flatMap(({ problems }) => problems)).toEqual(['file-missing'])
    const log = join(folder, 'log.jsonl')
    writeFileSync(log, readFileSync(log, 'utf8').replace('"version":1', '"version":7'))
    const report = await verify()
    expect(report.problems).toEqual(['log-broken'])
    expect(report.log?.firstBroken).toBeGreaterThan(1)
  })

  it('tells what asking a source again brought, and stays good: the sealed words are what is proved', async () => {
    const { library, clock } = test.workspace
    const [first, second] = (await verify()).sources
    const id = articleId.parse(second?.standing?.articleId)
    await library.articles.change(id, { checkedAt: clock() })
    const changed = articleId.parse(first?.standing?.articleId)
    await addVersion(changed, '<p>All of it is another text now.</p>')
    const report = await verify()
    expect(report.ok).toBe(true)
    expect(report.sources.map(({ standing }) => standing?.recheck.state)).toEqual([
      'gone',
      'unchanged',
      'never',
      'never',
    ])
    expect(report.quotes.filter(({ now }) => now === 'removed').length).toBeGreaterThan(0)
  })

  async function addVersion(id: ReturnType<typeof articleId.parse>, html: string): Promise<void> {
    const page = sealPage({ articleId: id, html })
    const capture = { ...page.capture, capturedAt: test.workspace.clock() }
    await test.workspace.library.articles.addVersion(id, {
      ...{ source: new TextEncoder().encode(html), contentHtml: page.contentHtml, text: page.text, capture },
      wordCount: 7,
      assets: new Map(),
    })
  }

  it('stops when it isn’t wanted any more', async () => {
    const stopped = new AbortController()
    stopped.abort()
    await expect(
      verifyLibraryDossier(test.workspace, rich.dossierId, { signal: stopped.signal }),
    ).rejects.toMatchObject({ kind: 'cancelled' })
  })
})

describe('its report', () => {
  it.each(['en', 'ko'] as const)('says all of it in every form (%s)', async (language) => {
    bend(fileOf('source.html'))
    const report = await verify()
    const facts = { report, checkedAt: '2026-01-05T12:30:00.000Z', generator: 'Cuttings test', language }
    for (const format of REPORT_FORMATS) {
      const file = await reportFile(facts, format, sha256)
      const dense = file.replaceAll('\n', '').replaceAll(' ', '')
      for (const quote of report.quotes)
        if (!quote.exact.includes('"')) expect(dense).toContain(quote.exact.replaceAll(' ', '').slice(0, 40))
      expect(file).toContain('2026-01-05T12:30:00.000Z')
    }
    const text = await reportFile(facts, 'text', sha256)
    expect(text).toContain(language === 'en' ? '1 finding' : '1군데')
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(76)
    const html = await reportFile(facts, 'html', sha256)
    expect(html).not.toContain('<script')
    expect(html).toContain("default-src 'none'")
  })

  it('keeps hostile words words', async () => {
    const report = { ...(await verify()), title: '</title><script>alert(1)</script>' }
    const facts = { report, checkedAt: '', generator: '', language: 'en' } as const
    expect(await reportFile(facts, 'html', sha256)).not.toContain('<script')
  })
})
