// `cuttings import` of what other tools exported, as it is built: in its thread, within its memory.
import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { tellFigure } from '../../../helpers/figures'
import { filesOf } from '../../../helpers/foreign'
import { makeZip } from '../../../helpers/archives'
import { makeTemporaryFolder } from '../../../helpers/temporary-folder'

const CLI = resolve(import.meta.dirname, '../../../../out/main/cli.cjs')

type Run = { readonly code: number; readonly out: string; readonly err: string }

const cuttings = (folder: string, ...args: string[]): Promise<Run> =>
  new Promise((done) => {
    execFile(
      process.execPath,
      [CLI, ...args, '--library', join(folder, 'Library')],
      {
        env: { ...process.env, CUTTINGS_CACHE: join(folder, 'cache'), CUTTINGS_KEYS: join(folder, 'keys') },
        maxBuffer: 1e8,
      },
      (error, out, err) => {
        done({ code: error === null ? 0 : Number(error.code), out, err })
      },
    )
  })

it('says what an export holds, takes it, and takes nothing twice', async () => {
  const folder = makeTemporaryFolder()
  const zip = join(folder, 'omnivore.zip')
  writeFileSync(zip, makeZip([...filesOf('omnivore')].map(([name, data]) => ({ name, data }))))
  const dry = await cuttings(folder, 'import', zip, '--dry-run')
  expect(dry).toMatchObject({ code: 0, err: '' })
  expect(dry.out).toContain('Omnivore: 3 things\n2 with their pages, 1 with an address only')
  expect(dry.out).toContain('left out: thumbnail (1)')
  const first = await cuttings(folder, 'import', zip, '--no-fetch', '--json')
  expect(first.code).toBe(0)
  expect(JSON.parse(first.out)).toMatchObject({
    articles: { added: 2, skipped: 1 },
    quotes: { added: 2, orphaned: 1 },
    failed: [],
  })
  const second = await cuttings(folder, 'import', zip, '--no-fetch')
  expect(second.out).toContain('0 articles added, 0 pages captured or tried, 2 here already, 1 left out')
  expect((await cuttings(folder, 'doctor')).out).toContain('nothing is wrong')
  const other = join(folder, 'page.txt')
  writeFileSync(other, 'Only words.')
  expect((await cuttings(folder, 'import', other)).code).toBe(2)
}, 120_000)

it('counts ten thousand bookmarks in little memory', async () => {
  const folder = makeTemporaryFolder()
  const lines = Array.from(
    { length: 10_000 },
    (_, n) =>
      `<DT><A HREF="https://a.example/${String(n)}" ADD_DATE="1600000000" TAGS="a,b">Page ${String(n)}</A>`,
  )
  const file = join(folder, 'many.html')
  writeFileSync(file, `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n${lines.join('\n')}\n</DL>`)
  const { out, code } = await cuttings(folder, 'import', file, '--no-fetch', '--json')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ articles: { skipped: 10_000 } })
  const small = join(folder, 'few.html')
  writeFileSync(
    small,
    `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n${lines.slice(0, 10).join('\n')}\n</DL>`,
  )
  const [few, many] = [await peakOf(folder, small), await peakOf(folder, file)]
  tellFigure('S-21', `10,000 bookmarks are taken with ${String(Math.round(many - few))} MB more than 10`)
  expect(many - few).toBeLessThan(100)
}, 120_000)

/** The most memory that the process had, in MB, as the system counts it. */
const peakOf = (folder: string, file: string): Promise<number> =>
  new Promise((done, fail) => {
    const script = `process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS)); require(${JSON.stringify(CLI)})`
    const args = ['-e', script, '--', CLI, 'import', file, '--no-fetch', '--library', join(folder, 'Library')]
    execFile(
      process.execPath,
      args,
      { env: { ...process.env, CUTTINGS_CACHE: join(folder, 'cache'), CUTTINGS_KEYS: join(folder, 'keys') } },
      (_error, out, err) => {
        const peak = Number(err.split('peak ')[1])
        if (Number.isNaN(peak) || !out.includes('left out')) fail(new Error(`no figure: ${out} ${err}`))
        else done(peak / 1024)
      },
    )
  })
