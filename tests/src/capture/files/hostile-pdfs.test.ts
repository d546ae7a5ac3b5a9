// S-21: what a PDF may hold beside its words does nothing: no script runs, nothing is asked for, nothing is written.
import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleProgram } from '../../../../scripts/setup/bundle.mjs'
import { makeZip } from '../../../helpers/archives'
import { hostilePdfs, PDF_WORDS } from '../../../helpers/hostile-pdfs'
import { startListeners, type Listeners } from '../../../helpers/listeners'
import { itemsOfBytes } from '../../../helpers/read-items'
import { makeTemporaryFolder } from '../../../helpers/temporary-folder'
import { inWords, tellFigure } from '../../../helpers/figures'

const MOST_MS = 10_000
const MOST_FILES = 120

const ACTING = / (?:on opening|before closing|of the page|of a link|of a field|of a bookmark)$/

let listeners: Listeners
beforeAll(async () => {
  listeners = await startListeners()
})
afterAll(() => {
  listeners.close()
})

describe('a PDF that tries something', () => {
  it('is read or refused within ten seconds, and reaches nobody', { timeout: 300_000 }, async () => {
    const pdfs = hostilePdfs(listeners.hosts[0] ?? '')
    expect(pdfs.length).toBeGreaterThanOrEqual(69)
    expect(pdfs.length).toBeLessThan(MOST_FILES)
    const ends: Record<string, string> = {}
    for (const { name, bytes } of pdfs) {
      const begin = performance.now()
      const [item, ...more] = await itemsOfBytes('a.pdf', bytes)
      expect(performance.now() - begin, name).toBeLessThan(MOST_MS)
      expect(more, name).toEqual([])
      if (item?.kind === 'refused') ends[name] = item.error.kind
      else if (item?.kind === 'page')
        ends[name] = Buffer.from(item.page.html).includes(PDF_WORDS) ? 'read' : 'other words'
      else expect.unreachable(name)
    }
    // What is said beside the words keeps nobody from reading them; what is damaged is refused, or holds no words.
    for (const [name, end] of Object.entries(ends))
      if (ACTING.test(name)) expect(end, name).toBe('read')
      else expect(['read', 'other words', 'unreadable-file', 'unsafe-archive'], name).toContain(end)
    expect(Object.values(ends).filter((end) => end !== 'read').length).toBeLessThan(12)
    expect((globalThis as { executed?: unknown }).executed).toBeUndefined()
    expect([listeners.connections(), listeners.datagrams()]).toEqual([0, 0])
    tellFigure('S-21', `${inWords(pdfs.length)} PDFs that try something: 0 scripts, 0 connections`)
  })

  it('writes nothing, all of them in one process whose folders are empty', { timeout: 300_000 }, async () => {
    const folder = makeTemporaryFolder()
    const program = await bundleProgram(
      join(import.meta.dirname, '../../../helpers/reading-program.ts'),
      join(folder, 'program'),
      { withPackages: true },
    )
    const pdfs = hostilePdfs(listeners.hosts[0] ?? '')
    const file = join(folder, 'all.zip')
    writeFileSync(file, makeZip(pdfs.map(({ bytes }, i) => ({ name: `${String(i)}.pdf`, data: bytes }))))
    const empty = join(folder, 'empty')
    mkdirSync(empty)
    const { stdout } = await promisify(execFile)(process.execPath, [program, file], {
      cwd: empty,
      env: { PATH: process.env['PATH'], TMPDIR: empty, HOME: empty },
    })
    const { counts } = JSON.parse(stdout) as { readonly counts: Readonly<Record<string, number>> }
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(pdfs.length)
    expect(counts['page']).toBeGreaterThan(pdfs.length - 12)
    expect(readdirSync(empty)).toEqual([])
    expect([listeners.connections(), listeners.datagrams()]).toEqual([0, 0])
  })
})
