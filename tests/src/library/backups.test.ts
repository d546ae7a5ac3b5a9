import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '../../../src/errors'
import { isBackupDue, listBackups, makeBackup } from '../../../src/library/backups'
import type { Library } from '../../../src/library/library'
import { mendRecords } from '../../../src/library/mend'
import type { Article } from '../../../src/model/article'
import type { BackupKind } from '../../../src/model/backup'
import { openHere } from '../../durability/sample-library'
import { newVersion } from '../../helpers/new-version'
import { makeTemporaryFolder } from '../../helpers/temporary-folder'

const DAY_MS = 86_400_000
const PRESENT = Date.UTC(2026, 10, 24, 8)

let library: Library
let article: Article
let now: number

const clock = (): string => new Date(now).toISOString()
const backUp = async (kind: BackupKind = 'daily'): Promise<string> =>
  (await makeBackup({ ...library.store, library, clock }, kind)).name
const names = async (): Promise<string[]> => (await listBackups(library.files)).map(({ name }) => name)
async function backUpDaily(from: number, days: number): Promise<void> {
  for (let day = 0; day < days; day++) {
    now = from + day * DAY_MS
    await backUp()
  }
}

beforeEach(async () => {
  now = PRESENT
  library = await openHere(join(makeTemporaryFolder(), 'library'), { clock })
  article = await library.articles.add(newVersion())
})

describe('backups, where the clock was wrong', () => {
  it('keep the one just made, though all others seem newer, and those', async () => {
    await backUpDaily(PRESENT, 30)
    const before = await names()
    now = Date.UTC(1970, 0, 1)
    const made = await backUp()
    expect(await names()).toEqual([...before, made])
  })

  it('keep seven days of the present beside those from a time to come', async () => {
    await backUpDaily(Date.UTC(2036, 0, 5), 9)
    await backUpDaily(PRESENT, 9)
    const kept = await names()
    expect(kept.filter((name) => name.startsWith('2026')).length).toBeGreaterThanOrEqual(7)
    expect(kept.filter((name) => name.startsWith('2036')).length).toBeGreaterThanOrEqual(7)
  })

  it('are due once a day, also beside one from a time to come', async () => {
    await backUpDaily(Date.UTC(2036, 0, 5), 1)
    now = PRESENT
    expect(await isBackupDue(library.files, clock)).toBe(true)
    await backUp()
    expect(await isBackupDue(library.files, clock)).toBe(false)
  })

  it('never take the place of one another', async () => {
    expect(new Set([await backUp('by-hand'), await backUp('by-hand')]).size).toBe(2)
    expect(await names()).toHaveLength(2)
  })

  it('mend a record from the newest of the present before any from a time to come', async () => {
    await library.articles.change(article.id, { tags: ['older'] })
    await backUpDaily(Date.UTC(2036, 0, 5), 1)
    await library.articles.change(article.id, { tags: ['newer'] })
    await backUpDaily(PRESENT, 1)
    const path = `${await library.articles.folderOf(article.id)}/article.json`
    writeFileSync(join(library.path, path), '{')
    await mendRecords(library.store, [path])
    expect((await library.articles.read(article.id)).tags).toEqual(['newer'])
  })
})

describe('a backup that could not read everything', () => {
  it('is no reason to remove those that could', async () => {
    await backUpDaily(PRESENT, 9)
    const before = await names()
    const broken = `${await library.articles.folderOf(article.id)}/article.json`
    const files: Library['files'] = {
      ...library.files,
      readBytes: (path) =>
        path === broken
          ? Promise.reject(new AppError('storage', { path, code: 'EIO' }))
          : library.files.readBytes(path),
    }
    now = PRESENT + 9 * DAY_MS
    await makeBackup({ ...library.store, library, clock, files }, 'daily')
    expect((await names()).slice(1)).toEqual(before)
  })
})
