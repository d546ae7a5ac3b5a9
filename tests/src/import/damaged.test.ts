// S-21: whatever an export is, reading it gives items, refusals and what was left out, never a failure that nobody foresaw, and soon.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evernote } from '../../../src/import/evernote/evernote'
import { hypothesis } from '../../../src/import/hypothesis'
import { joplin } from '../../../src/import/joplin/joplin'
import { karakeep } from '../../../src/import/karakeep'
import { linkwarden } from '../../../src/import/linkwarden'
import { matter } from '../../../src/import/matter'
import { obsidianClipper } from '../../../src/import/obsidian-clipper'
import { raindrop } from '../../../src/import/raindrop'
import type { ForeignReader } from '../../../src/import/reader'
import { bibtex } from '../../../src/import/references/bibtex'
import { cslJson } from '../../../src/import/references/csl-json'
import { ris } from '../../../src/import/references/ris'
import { wallabag } from '../../../src/import/wallabag'
import { zotero } from '../../../src/import/zotero/zotero-rdf'
import { exportOf, isTakenBy, makeJex, readExport } from '../../helpers/foreign-exports'
import { fuzzRuns } from '../../helpers/fuzz-runs'

type Export = readonly [name: string, reader: ForeignReader, files: Readonly<Record<string, Buffer>>]

const pick = (folder: string, name: string): Readonly<Record<string, Buffer>> => ({
  [name]: exportOf(folder)[name] ?? Buffer.alloc(0),
})

const EXPORTS: readonly Export[] = [
  ['Hypothesis, JSON', hypothesis, pick('hypothesis', 'rows.json')],
  ['Hypothesis, CSV', hypothesis, pick('hypothesis', 'sidebar.csv')],
  ['Raindrop', raindrop, exportOf('raindrop')],
  ['wallabag', wallabag, exportOf('wallabag')],
  ['Karakeep', karakeep, exportOf('karakeep')],
  ['Linkwarden', linkwarden, exportOf('linkwarden')],
  ['Matter', matter, exportOf('matter')],
  ['CSL-JSON', cslJson, exportOf('csl-json')],
  ['RIS', ris, exportOf('ris')],
  ['BibTeX', bibtex, exportOf('bibtex')],
  ['Zotero RDF', zotero, exportOf('zotero')],
  ['Obsidian Web Clipper', obsidianClipper, exportOf('obsidian-clipper')],
  ['Joplin, archive', joplin, { 'notes.jex': makeJex(exportOf('joplin/archive')) }],
  ['Joplin, Markdown', joplin, exportOf('joplin/markdown')],
  ['Evernote', evernote, exportOf('evernote')],
]

/** The file that an export is known by. */
const mainOf = (files: Readonly<Record<string, Buffer>>): string =>
  Object.keys(files).find((path) => /\.(?:json|csv|ris|bib|rdf|md|jex|enex)$/.test(path)) ?? ''

const given = (read: Awaited<ReturnType<typeof readExport>>): number =>
  read.items.length + read.refused.length

describe.each(EXPORTS)('an export of %s', (_, reader, files) => {
  const main = mainOf(files)
  const bytes = files[main] ?? Buffer.alloc(0)

  it('is taken by its own reader and by no other', async () => {
    const takers = []
    for (const [, one] of EXPORTS) if (await isTakenBy(one, files)) takers.push(one.tool)
    expect([...new Set(takers)]).toEqual([reader.tool])
  })

  it('that is cut in the middle says so, and gives no more than the whole', async () => {
    const whole = await readExport(reader, files)
    const cut = await readExport(reader, {
      ...files,
      [main]: bytes.subarray(0, Math.floor(bytes.length / 2)),
    })
    expect(cut.items.length).toBeLessThanOrEqual(whole.items.length)
    // A table may be cut after a row, and a note anywhere.
    if (!/\.(?:csv|md)$/.test(main)) expect(cut.refused.length).toBeGreaterThan(0)
    for (const { kind } of cut.refused) expect(['unreadable-file', 'unsafe-archive']).toContain(kind)
  })

  it('that is empty, or something else, gives a reason and no item of it', async () => {
    for (const other of ['', '{', 'neither this nor that', '\u0000\u0001\u0002']) {
      const read = await readExport(reader, { [main]: other })
      expect(read.items).toEqual([])
      const notes = Object.keys(read.leftOut).filter((what) => what.startsWith('note '))
      // A note that is only a note is no damage.
      expect(read.refused.length + notes.length).toBeGreaterThan(0)
    }
  })

  it('ends when it is to', async () => {
    await expect(readExport(reader, files, AbortSignal.abort())).rejects.toMatchObject({ kind: 'cancelled' })
  })

  it('by chance is read or refused', async () => {
    const signs = fc.constantFrom('"', '{', '}', '[', ']', '<', '>', '&a;', '\0', '\n', ',', '@', '==', '---\n', '\\', '\ud800', '\ufeff', ']]>', '<!DOCTYPE a [', '../') // prettier-ignore
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat(60),
      put: fc.oneof(signs, fc.string()),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const mixed = changes.reduce((all, { at, cut, put }) => {
          const from = Math.floor(at * all.length)
          return Buffer.concat([all.subarray(0, from), Buffer.from(put), all.subarray(from + cut)])
        }, bytes)
        const begin = performance.now()
        const read = await readExport(reader, { ...files, [main]: mixed })
        expect(given(read)).toBeLessThan(1000)
        expect(performance.now() - begin).toBeLessThan(2000)
      }),
      fuzzRuns(60),
    )
  })
})

describe('bytes by chance', () => {
  it('are read or refused by every reader', async () => {
    const names = fc.constantFrom('a.json', 'a.csv', 'a.ris', 'a.bib', 'a.rdf', 'a.md', 'a.jex', 'a.enex')
    await fc.assert(
      fc.asyncProperty(names, fc.uint8Array({ maxLength: 1500 }), async (name, bytes) => {
        for (const [, reader] of EXPORTS) {
          await isTakenBy(reader, { [name]: bytes })
          await readExport(reader, { [name]: bytes })
        }
      }),
      fuzzRuns(60),
    )
  })
})

describe('what is not UTF-8 where a program wrote UTF-8', () => {
  it.each(EXPORTS.filter(([, , files]) => /\.(?:json|rdf|enex)$/.test(mainOf(files))))(
    'is refused: %s',
    async (_, reader, files) => {
      const main = mainOf(files)
      const korean = Buffer.concat([files[main] ?? Buffer.alloc(0)])
      // One syllable in EUC-KR amid the rest.
      const at = korean.indexOf('harbour')
      korean.set([0xc7, 0xd7], at)
      const { refused } = await readExport(reader, { [main]: korean })
      expect(refused.some(({ reason }) => reason === 'damaged')).toBe(true)
    },
  )
})
