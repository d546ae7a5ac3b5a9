import { cpSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { checkLibrary } from '../../../src/library/check'
import { openLibrary, type Library } from '../../../src/library/library'
import { localFiles } from '../../../src/node/local-files'
import { randomId, sha256, systemClock } from '../../../src/node/system'
import type { Files } from '../../../src/ports'
import { newVersion, TEXT } from '../../helpers/new-version'
import { makeTemporaryFolder } from '../../helpers/temporary-folder'

let root: string
let folder: string
const at = (path: string): string => join(root, path)
const open = (files: Files): Promise<Library> =>
  openLibrary({ files, clock: systemClock, newId: randomId, hashOf: sha256 })

beforeEach(async () => {
  root = join(makeTemporaryFolder(), 'library')
  const library = await open(localFiles(root))
  const { id } = await library.articles.add(newVersion())
  const span = { articleId: id, version: 1, start: 0, end: 9, exact: TEXT.slice(0, 9) }
  await library.quotes.add({ ...span, colour: 'yellow', tags: [], note: '' })
  folder = await library.articles.folderOf(id)
})

/** Files beside which another process works: `work` is done when a file of that name is read first. */
const besides = (name: string, work: () => void): Files => {
  const files = localFiles(root)
  let isDone = false
  return {
    ...files,
    async readBytes(path) {
      const bytes = await files.readBytes(path)
      if (path.endsWith(name) && !isDone) {
        isDone = true
        work()
      }
      return bytes
    },
  }
}

describe('a check while someone else writes', () => {
  it('takes an article that is deleted meanwhile for no damage', async () => {
    const library = await open(
      besides('quotes.json', () => {
        mkdirSync(at('trash'), { recursive: true })
        renameSync(at(folder), at('trash/elsewhere'))
      }),
    )
    expect((await checkLibrary(library)).problems.filter(({ problem }) => problem !== 'missing')).toEqual([])
  })

  it('takes a version that is not in its record yet for no damage', async () => {
    const library = await open(
      besides('article.json', () => {
        cpSync(at(`${folder}/versions/1`), at(`${folder}/versions/2`), { recursive: true })
        void sleep(20).then(() => {
          renameSync(at(`${folder}/versions/2`), at('staging'))
        })
      }),
    )
    expect((await checkLibrary(library)).problems).toEqual([])
  })

  it('waits for the record of a version that a busy disk is slow to write', async () => {
    cpSync(at(`${folder}/versions/1`), at(`${folder}/versions/2`), { recursive: true })
    void sleep(300).then(() => {
      renameSync(at(`${folder}/versions/2`), at('staging'))
    })
    expect((await checkLibrary(await open(localFiles(root)))).problems).toEqual([])
  })

  it('takes no look’s own race for damage: each look saw another version being sealed', async () => {
    let looks = 0
    const files = localFiles(root)
    const seals: Files = {
      ...files,
      async list(path) {
        const entries = await files.list(path)
        // Each look finds a version that the record, read before it, can't know.
        if (path === `${folder}/versions` && ++looks <= 2)
          return [...entries, { name: String(looks + 1), isFolder: true }]
        return entries
      },
    }
    expect((await checkLibrary(await open(seals))).problems).toEqual([])
    expect(looks).toBe(2)
  })

  it('tells of a version that stays so', async () => {
    cpSync(at(`${folder}/versions/1`), at(`${folder}/versions/2`), { recursive: true })
    const { problems, articles } = await checkLibrary(await open(localFiles(root)))
    expect(problems.map(({ problem }) => problem)).toEqual(['version-unlisted'])
    expect(articles).toBe(1)
  })
})

describe('what lies in a library and is none of ours', () => {
  it('is told as what it is: a sync tool’s copy, or another file; what a tool leaves for itself is not told', async () => {
    cpSync(at(`${folder}/quotes.json`), at(`${folder}/quotes (laptop's conflicted copy 2026-11-24).json`))
    cpSync(at(`${folder}/versions/1`), at(`${folder}/versions/1 (2)`), { recursive: true })
    cpSync(at(folder), at(`${folder} 2`), { recursive: true })
    cpSync(at(`${folder}/article.json`), at(`${folder}/mine.json`))
    cpSync(at(`${folder}/article.json`), at(`${folder}/.syncthing.article.json.tmp`))
    const { problems } = await checkLibrary(await open(localFiles(root)))
    const found = problems
      .filter(({ path }) => !path.startsWith(`${folder} 2/`))
      .map(({ path, problem }) => `${path.replace(folder, '')}: ${problem}`)
    expect(found.sort()).toEqual([
      ' 2: sync-copy',
      '/mine.json: stray',
      "/quotes (laptop's conflicted copy 2026-11-24).json: sync-copy",
      '/versions/1 (2): sync-copy',
    ])
  })
})
