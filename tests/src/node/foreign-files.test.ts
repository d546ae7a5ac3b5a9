// S-21: exports of other tools are opened under the limits of all archives, and whatever bytes they have, reading them gives things,
// what is left out and refusals, never a failure that nobody foresaw.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAppError } from '../../../src/errors'
import { FOREIGN_READERS } from '../../../src/import/readers'
import { readWhole } from '../../../src/ports/input-file'
import { makeFileTools } from '../../../src/node/files/file-tools'
import { openForeign } from '../../../src/node/foreign-files'
import { mayBeForeign } from '../../../src/node/foreign-hint'
import { makeZip } from '../../helpers/archives'
import { bytesOf, exportAt, filesOf, foreignHere, readExport, zipped } from '../../helpers/foreign'
import { fuzzRuns } from '../../helpers/fuzz-runs'
import { makeTemporaryFolder } from '../../helpers/temporary-folder'

const tools = makeFileTools({ cMapUrl: '', standardFontDataUrl: '' })
const LIST = '<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><DT><A HREF="https://a.example/">A</A></DL>'
const reasonOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'fine',
    (error: unknown) => (isAppError(error) ? `${error.kind} ${JSON.stringify(error.data)}` : 'bug'),
  )

describe('an archive of an export', () => {
  it('gives its files by their paths; what systems put beside isn’t among them, and what leads out is refused', async () => {
    const bytes = makeZip([
      { name: 'a/list.html', data: LIST },
      { name: '__MACOSX/a/._list.html', data: 'x' },
      { name: '../up.html', data: LIST },
      { name: '/etc/list.html', data: LIST },
      { name: 'link.html', data: '/etc/passwd', mode: 0xa1ff },
    ])
    const { files, refusals } = await openForeign(bytesOf('a.zip', bytes), tools)
    expect(files.paths).toEqual(['a/list.html'])
    expect(refusals.map(({ name }) => name)).toEqual(['../up.html', '/etc/list.html', 'link.html'])
    expect(await files.open('../up.html')).toBeNull()
    const { items, counts } = await readExport(bytesOf('a.zip', bytes))
    expect(items).toHaveLength(1)
    expect(counts.refusedCount).toBe(3)
  })

  it('is refused whole where two of its files are the same bytes, and where it is a bomb', async () => {
    const one = { name: 'a.html', data: LIST }
    const overlap = makeZip([one, { ...one, name: 'b.html', offset: 0 }])
    expect(await reasonOf(openForeign(bytesOf('a.zip', overlap), tools))).toContain('"reason":"overlap"')
    const zeros = Buffer.alloc(30 * 1024 * 1024)
    const bomb = bytesOf('b.zip', makeZip([one, { name: 'zeros.html', data: zeros }]))
    const { files, refusals } = await openForeign(bomb, tools)
    expect(files.paths).toEqual(['a.html'])
    expect(JSON.stringify(refusals)).toContain('"reason":"ratio"')
  })

  it('is refused as a whole where it says less than it holds', async () => {
    const zeros = Buffer.alloc(30 * 1024 * 1024)
    // Many files of a ratio that each may have, and that all together may not.
    const many = Array.from({ length: 40 }, (_, n) => ({
      name: `${String(n)}.html`,
      data: zeros.subarray(0, 900_000),
    }))
    const { files } = await openForeign(bytesOf('c.zip', makeZip(many)), tools)
    const all = async (): Promise<void> => {
      for (const path of files.paths) await files.open(path)
    }
    expect(await reasonOf(all())).toContain('"reason":"ratio"')
  })
})

describe('a folder of an export', () => {
  it('gives its files by their paths; hidden ones and links are passed over', async () => {
    const folder = makeTemporaryFolder()
    mkdirSync(join(folder, 'a'))
    writeFileSync(join(folder, 'a/list.html'), LIST)
    writeFileSync(join(folder, '.hidden.html'), LIST)
    symlinkSync('/etc/passwd', join(folder, 'a/link.html'))
    const { files } = await openForeign({ kind: 'path', path: folder }, tools)
    expect(files.paths).toEqual(['a/list.html'])
    const file = await files.open('a/list.html')
    expect(file === null ? '' : Buffer.from(await readWhole(file, 1000)).toString()).toBe(LIST)
  })
})

it('is looked into only where a file may be an export at all', async () => {
  expect(await mayBeForeign(bytesOf('a.pdf', '%PDF-1.4'))).toBe(false)
  expect(await mayBeForeign(bytesOf('page.html', '<!doctype html><p>Words'))).toBe(false)
  expect(await mayBeForeign(bytesOf('list.html', LIST))).toBe(true)
  expect(await mayBeForeign(bytesOf('a.csv', 'a,b'))).toBe(true)
  expect(await mayBeForeign({ kind: 'path', path: '/nowhere/a.html' })).toBe(false)
  expect(await mayBeForeign(exportAt('pocket'))).toBe(true)
})

describe('an export by chance', () => {
  const SEEDS = [
    ['chrome.html', filesOf('bookmarks').get('chrome.html')],
    ['ril_export.html', filesOf('pocket').get('ril_export.html')],
    ['instapaper.csv', filesOf('instapaper').get('instapaper-export.csv')],
    ['reader.csv', filesOf('readwise').get('reader.csv')],
    ['highlights.csv', filesOf('readwise').get('highlights.csv')],
    ['part_000000.csv', filesOf('pocket/export').get('part_000000.csv')],
    ['part_000000.json', filesOf('pocket/export').get('annotations/part_000000.json')],
    ['metadata_0_to_20.json', filesOf('omnivore').get('metadata_0_to_20.json')],
  ] as const
  const MISTAKES = /not a function|not iterable|call stack|of undefined|of null|is not defined/

  it('gives things, what is left out, and refusals, whoever reads it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(SEEDS.length - 1),
        fc.array(
          fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), size: fc.nat(40), put: fc.string() }),
          { maxLength: 5 },
        ),
        async (which, changes) => {
          const [name, seed] = SEEDS[which] ?? SEEDS[0]
          let text = seed?.toString('latin1') ?? ''
          for (const { at, size, put } of changes) {
            const from = Math.floor(at * text.length)
            text = text.slice(0, from) + put + text.slice(from + size)
          }
          const given = bytesOf(name, Buffer.from(text, 'latin1'))
          // Also by readers of other tools: what is detected is a guess at the begin.
          for (const { tool } of FOREIGN_READERS)
            for await (const found of foreignHere.read(given, [tool])) {
              expect(['item', 'left-out', 'refused']).toContain(found.kind)
              if (found.kind === 'refused') expect(JSON.stringify(found.error)).not.toMatch(MISTAKES)
            }
        },
      ),
      fuzzRuns(60, 2000),
    )
  }, 600_000)

  it('of several files is the same when its files are', async () => {
    const files = filesOf('omnivore')
    const one = await readExport(zipped('a.zip', files))
    const other = await readExport(exportAt('omnivore'))
    expect(other.items).toEqual(one.items)
    expect(other.counts).toEqual(one.counts)
  })
})
