import { describe, expect, it } from 'vitest'
import { AppError } from '../../../src/errors'
import { checkLibrary } from '../../../src/library/check'
import { openLibrary } from '../../../src/library/library'
import { localFiles } from '../../../src/node/local-files'
import { randomId, sha256, systemClock } from '../../../src/node/system'
import type { Files } from '../../../src/ports'
import { newVersion } from '../../helpers/new-version'
import { makeTemporaryFolder } from '../../helpers/temporary-folder'

describe('the log on a full disk', () => {
  it('tells of what was emptied from the trash as soon as that has made room', async () => {
    const files = localFiles(makeTemporaryFolder())
    let isFull = false
    /** A disk with no block left for the log, until something goes. */
    const small: Files = {
      ...files,
      append: (path, data) =>
        isFull ? Promise.reject(new AppError('disk-full', { path })) : files.append(path, data),
      async remove(path) {
        await files.remove(path)
        isFull = false
      },
    }
    const tools = { clock: systemClock, newId: randomId, hashOf: sha256 }
    const library = await openLibrary({ ...tools, files: small })
    const { id } = await library.articles.add(newVersion())
    const folder = await library.trash.deleteArticle(id)
    isFull = true
    expect(await library.trash.purge([folder])).toBe(1)
    await library.close()

    const check = await checkLibrary(await openLibrary({ ...tools, files }))
    expect(check.problems).toEqual([])
  })

  it('takes what it could not tell along with what comes next, or when the library is closed', async () => {
    const files = localFiles(makeTemporaryFolder())
    let isFull = false
    const small: Files = {
      ...files,
      append: (path, data) =>
        isFull ? Promise.reject(new AppError('disk-full', { path })) : files.append(path, data),
    }
    const tools = { clock: systemClock, newId: randomId, hashOf: sha256 }
    const library = await openLibrary({ ...tools, files: small })
    const { id } = await library.articles.add(newVersion())
    isFull = true
    await library.trash.deleteArticle(id)
    isFull = false
    await library.close()

    expect(await files.readText('log.jsonl')).toMatch(/"event":"deleted"/)
    expect((await library.log.check()).firstBroken).toBeNull()
  })
})
