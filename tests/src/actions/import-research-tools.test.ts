// Exports of research tools and of archives that people run themselves, taken into a library through what the app runs: whose they are is
// known, what they hold is kept, and a second time adds nothing.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importForeign } from '../../../src/actions/import-foreign'
import type { GivenFile } from '../../../src/actions/workspace'
import type { NewCapture } from '../../../src/actions/queue-adding'
import { checkLibrary } from '../../../src/library/check'
import type { ForeignTool } from '../../../src/model/foreign-item'
import { exportAt, foreignHere, zipped } from '../../helpers/foreign'
import { exportOf, makeJex } from '../../helpers/foreign-exports'
import { makeTemporaryFolder } from '../../helpers/temporary-folder'
import { makeTestWorkspace, type TestWorkspace } from '../../helpers/workspace'

let test: TestWorkspace
let queued: NewCapture[]
beforeEach(async () => {
  test = await makeTestWorkspace({ foreignReader: foreignHere })
  queued = []
})
afterEach(() => test.remove())

async function take(given: GivenFile) {
  const tools = await foreignHere.toolsOf(given)
  return importForeign(test.workspace, [{ file: given, tools }], {
    folders: true,
    fetch: 'now',
    queue: (captures) => {
      queued.push(...captures)
      return Promise.resolve(captures.length)
    },
  })
}

/** An archive of Joplin's on the disk. */
function jex(): GivenFile {
  const path = join(makeTemporaryFolder(), 'notes.jex')
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, makeJex(exportOf('joplin/archive')))
  return { kind: 'path', path }
}

type Case = readonly [
  tool: ForeignTool,
  given: () => GivenFile,
  expected: { readonly articles: number; readonly queued: number; readonly quotes: number },
]

/** Articles that are made of what lay in the export, pages that are asked for, quotes whose words were found. */
const CASES: readonly Case[] = [
  ['hypothesis', () => exportAt('hypothesis/rows.json'), { articles: 0, queued: 2, quotes: 0 }],
  ['hypothesis', () => exportAt('hypothesis/sidebar.csv'), { articles: 0, queued: 1, quotes: 0 }],
  ['raindrop', () => exportAt('raindrop/raindrop.csv'), { articles: 0, queued: 2, quotes: 0 }],
  ['wallabag', () => exportAt('wallabag/all.json'), { articles: 1, queued: 1, quotes: 1 }],
  ['karakeep', () => exportAt('karakeep/export.json'), { articles: 1, queued: 1, quotes: 0 }],
  ['linkwarden', () => exportAt('linkwarden/backup.json'), { articles: 1, queued: 1, quotes: 1 }],
  ['matter', () => exportAt('matter'), { articles: 1, queued: 1, quotes: 1 }],
  ['csl-json', () => exportAt('csl-json/library.json'), { articles: 0, queued: 2, quotes: 0 }],
  ['ris', () => exportAt('ris/library.ris'), { articles: 0, queued: 2, quotes: 0 }],
  ['bibtex', () => exportAt('bibtex'), { articles: 1, queued: 1, quotes: 0 }],
  ['zotero', () => exportAt('zotero'), { articles: 2, queued: 1, quotes: 1 }],
  ['obsidian-clipper', () => exportAt('obsidian-clipper'), { articles: 2, queued: 0, quotes: 2 }],
  ['joplin', jex, { articles: 2, queued: 0, quotes: 1 }],
  ['joplin', () => exportAt('joplin/markdown'), { articles: 1, queued: 0, quotes: 1 }],
  ['evernote', () => exportAt('evernote/notebook.enex'), { articles: 2, queued: 0, quotes: 1 }],
]

describe.each(CASES)('an export of %s', (tool, given, expected) => {
  it('is known, is kept, and adds nothing a second time', async () => {
    const file = given()
    expect(await foreignHere.toolsOf(file)).toEqual([tool])
    const first = await take(file)
    expect({
      articles: first.articles.added,
      queued: first.articles.queued,
      quotes: first.quotes.added,
    }).toEqual(expected)
    const kept = (await test.workspace.library.articles.folders()).length
    const second = await take(file)
    expect([second.articles.added, second.quotes.added]).toEqual([0, 0])
    expect(await test.workspace.library.articles.folders()).toHaveLength(kept)
    expect((await checkLibrary(test.workspace.library)).problems).toEqual([])
  })
})

describe('an export in a ZIP', () => {
  it('is known and kept as that of a folder is', async () => {
    const files = new Map(Object.entries(exportOf('matter')))
    const given = zipped('matter.zip', files)
    expect(await foreignHere.toolsOf(given)).toEqual(['matter'])
    expect((await take(given)).articles.added).toBe(1)
  })
})
