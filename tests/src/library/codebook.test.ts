import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { makeBackup } from '../../../src/library/backups'
import { checkLibrary } from '../../../src/library/check'
import { findAllCopies } from '../../../src/library/find-copies'
import { joinCopies } from '../../../src/library/join-copies'
import { openLibrary, type Library } from '../../../src/library/library'
import { repairLibrary } from '../../../src/library/repair'
import { localFiles } from '../../../src/node/local-files'
import { randomId, sha256, systemClock } from '../../../src/node/system'
import type { CodebookTag } from '../../../src/model/codebook'
import { makeTemporaryFolder } from '../../helpers/temporary-folder'

let root: string
let library: Library
const path = (name: string): string => join(root, name)
const read = (name: string): { tags: CodebookTag[]; revision: number } =>
  JSON.parse(readFileSync(path(name), 'utf8')) as { tags: CodebookTag[]; revision: number }

beforeEach(async () => {
  root = join(makeTemporaryFolder(), 'library')
  library = await openLibrary({
    files: localFiles(root),
    clock: systemClock,
    newId: randomId,
    hashOf: sha256,
  })
  await library.codebook.describe('mediation', { colour: 'blue', description: 'Third parties.' })
  await library.codebook.describe('중재', { description: '제삼자.' })
})

describe('a codebook that two machines wrote', () => {
  it('has the tags of both, and both descriptions where they differ, whichever file is the copy', async () => {
    const ours = read('codebook.json')
    const theirs = {
      ...ours,
      revision: ours.revision + 1,
      tags: [
        {
          id: 'mediation',
          colour: null,
          description: 'Carrying messages.',
          updatedAt: '2026-11-25T09:00:00.000Z',
          by: 'Mina',
        },
        { id: 'talks', colour: 'red', description: '', updatedAt: '2026-11-25T09:00:00.000Z' },
      ],
    }
    writeFileSync(path("codebook (Mina's conflicted copy 2026-11-25).json"), JSON.stringify(theirs))
    const report = await joinCopies(library, await findAllCopies(library.files))
    expect(report.copies.map(({ outcome }) => outcome)).toEqual(['merged'])
    const merged = read('codebook.json').tags
    expect(merged.map(({ id }) => id)).toEqual(['mediation', 'talks', '중재'])
    expect(merged[0]).toMatchObject({ colour: 'blue', by: 'Mina' })
    expect(merged[0]?.description.split('\n\n').sort()).toEqual(['Carrying messages.', 'Third parties.'])
    expect((await checkLibrary(library)).problems).toEqual([])

    // The other machine, whose own file was theirs.
    writeFileSync(path('codebook.json'), JSON.stringify(theirs))
    writeFileSync(path('codebook-LAPTOP7.json'), JSON.stringify(ours))
    await joinCopies(library, await findAllCopies(library.files))
    expect(read('codebook.json').tags).toEqual(merged)
  })
})

describe('a codebook that is damaged', () => {
  it('comes back from the newest backup, and as far as it can be read where there is none', async () => {
    const whole = readFileSync(path('codebook.json'), 'utf8')
    await makeBackup({ ...library.store, library }, 'by-hand')
    writeFileSync(path('codebook.json'), whole.slice(0, whole.length / 2))
    await repairLibrary(library)
    expect(readFileSync(path('codebook.json'), 'utf8')).toBe(whole)
  })

  it('keeps the tags that can be read', async () => {
    const { tags } = read('codebook.json')
    writeFileSync(
      path('codebook.json'),
      JSON.stringify({ schema: 2, revision: 1, tags: [...tags, { id: 7 }] }),
    )
    await repairLibrary(library)
    expect(await library.codebook.read()).toEqual(tags)
  })
})
