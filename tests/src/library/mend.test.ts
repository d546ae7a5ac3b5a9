import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '../../../src/errors'
import type { Library } from '../../../src/library/library'
import { mendRecords } from '../../../src/library/mend'
import type { Article } from '../../../src/model/article'
import { openHere } from '../../durability/sample-library'
import { newVersion } from '../../helpers/new-version'
import { makeTemporaryFolder } from '../../helpers/temporary-folder'

let library: Library
let article: Article
let folder: string

/** The library's files on a disk that doesn't give one of them. */
const withoutFile = (broken: string): Library['store'] => ({
  ...library.store,
  files: {
    ...library.files,
    readBytes: (path) =>
      path === broken
        ? Promise.reject(new AppError('storage', { path, code: 'EIO' }))
        : library.files.readBytes(path),
  },
})
const damage = (path: string): void => {
  writeFileSync(join(library.path, path), '{')
}

beforeEach(async () => {
  library = await openHere(join(makeTemporaryFolder(), 'library'))
  article = await library.articles.add(newVersion())
  folder = await library.articles.folderOf(article.id)
})

describe('mending on a disk that fails to give a file', () => {
  it('leaves that record alone, and mends the others', async () => {
    const other = await library.articles.folderOf((await library.articles.add(newVersion())).id)
    const [broken, damaged] = [`${folder}/article.json`, `${other}/article.json`]
    damage(damaged)
    const mended = await mendRecords(withoutFile(broken), [broken, damaged])
    expect(mended.map(({ path, outcome }) => [path, outcome])).toEqual([[damaged, 'rebuilt']])
    expect((await library.articles.read(article.id)).revision).toBe(article.revision)
    expect(await library.quarantine.count()).toBe(1)
  })

  it('makes no record again without a version that may only be out of reach for now', async () => {
    await library.articles.addVersion(article.id, newVersion({ text: 'Another text.' }))
    const path = `${folder}/article.json`
    damage(path)
    await expect(mendRecords(withoutFile(`${folder}/versions/2/capture.json`), [path])).rejects.toMatchObject(
      { kind: 'storage' },
    )
    expect(await library.quarantine.count()).toBe(0)

    await mendRecords(library.store, [path])
    expect((await library.articles.read(article.id)).versions.map(({ n }) => n)).toEqual([1, 2])
  })
})
