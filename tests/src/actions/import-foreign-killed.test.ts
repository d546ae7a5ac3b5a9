// Another tool's export is being taken, and the program dies at one of its writes: the library is whole, and taking it again ends it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { importForeign } from '../../../src/actions/import-foreign'
import type { Workspace } from '../../../src/actions/workspace'
import { checkLibrary } from '../../../src/library/check'
import type { ForeignReport } from '../../../src/model/foreign-report'
import { localFiles } from '../../../src/node/local-files'
import { exportAt, filesOf, foreignHere, zipped } from '../../helpers/foreign'
import { mortalFiles } from '../../helpers/mortal-files'
import { makeTestWorkspace } from '../../helpers/workspace'

const isFull = process.env['CUTTINGS_TEST_ALL'] === '1'
/** Every so many of its writes, in the short form. */
const STRIDE = isFull ? 1 : 5

let root: string
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'cuttings-killed-'))
})
afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})

/** Pages with marks, and words without a page. */
const take = (workspace: Workspace): Promise<ForeignReport> =>
  importForeign(
    workspace,
    [
      { file: zipped('omnivore.zip', filesOf('omnivore')), tools: ['omnivore'] },
      { file: exportAt('readwise/highlights.csv'), tools: ['readwise'] },
    ],
    { folders: true, fetch: 'never', queue: () => Promise.resolve(0) },
  )

/** What a person sees of it, without ids and times of now. */
async function contents({ library }: Workspace): Promise<object> {
  const articles = await Promise.all(
    (await library.articles.folders()).map(async (folder) => {
      const { id, metadata, tags, archived, cameFrom } = await library.articles.readIn(folder)
      const quotes = (await library.quotes.list(id)).map(({ selector, note }) => [selector.exact, note])
      const marks = cameFrom?.map((one) => ({ tool: one.tool, id: one.id, marks: one.marks }))
      return {
        title: metadata.title,
        tags,
        archived,
        marks,
        quotes,
        note: await library.articles.readNote(id),
      }
    }),
  )
  const notes = await Promise.all(
    (await library.notes.folders()).map((folder) => library.notes.readIn(folder)),
  )
  return {
    articles: articles.sort((a, b) => a.title.localeCompare(b.title)),
    notes: notes.map(({ title, note }) => `${title}\n${note}`).sort(),
  }
}

it('leaves a whole library wherever it dies, and can be done again', { timeout: 600_000 }, async () => {
  const all = mortalFiles(join(root, 'whole'))
  const whole = await makeTestWorkspace({ files: all.files, foreignReader: foreignHere })
  await whole.workspace.reconcile()
  const before = all.written()
  await take(whole.workspace)
  const writes = all.written() - before
  const wanted = await contents(whole.workspace)
  await whole.remove()
  expect(writes).toBeGreaterThan(20)

  for (let at = 0; at < writes; at += STRIDE) {
    const folder = join(root, `at-${String(at)}`)
    const { files, dieAfter, bury } = mortalFiles(folder)
    const test = await makeTestWorkspace({ files, foreignReader: foreignHere })
    await test.workspace.reconcile()
    const dies = dieAfter(at)
    const killed = take(test.workspace).catch(() => undefined)
    // It may be done before: how many writes the log makes of its lines depends on the moment.
    await Promise.race([dies, killed])

    const after = await makeTestWorkspace({ files: localFiles(folder), foreignReader: foreignHere })
    await after.workspace.reconcile()
    expect((await checkLibrary(after.workspace.library)).problems).toEqual([])
    await take(after.workspace)
    expect(await contents(after.workspace)).toEqual(wanted)
    expect((await checkLibrary(after.workspace.library)).problems).toEqual([])
    // And once more, it adds nothing.
    const again = await take(after.workspace)
    expect({ ...again.articles, ...again.quotes, notes: again.notes + again.freeNotes }).toMatchObject({
      added: 0,
      orphaned: 0,
      notes: 0,
    })

    bury()
    await killed
    await after.remove()
    await test.remove()
  }
})
