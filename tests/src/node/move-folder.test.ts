import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { moveFolder, placeFor } from '../../../src/node/move-folder'
import { makeTemporaryFolder } from '../../helpers/temporary-folder'

/** A file system that is another than that of temporary folders, where there is one. */
const OTHER = '/dev/shm'
const hasOther = existsSync(OTHER) && statSync(OTHER).dev !== statSync(tmpdir()).dev

let parent: string
let from: string
const other: string[] = []

beforeEach(() => {
  parent = makeTemporaryFolder()
  from = join(parent, 'Library')
  mkdirSync(join(from, 'articles', '2026-11-24-기사'), { recursive: true })
  writeFileSync(join(from, 'library.json'), '{"id":"x"}')
  writeFileSync(join(from, 'articles', '2026-11-24-기사', 'note.md'), '서울')
  writeFileSync(join(from, 'articles', 'image'), Buffer.alloc(300_000, 7))
})
afterEach(() => {
  for (const folder of other.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function onOther(): string {
  const folder = mkdtempSync(join(OTHER, 'cuttings-move-'))
  other.push(folder)
  return folder
}

const contents = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length), readFileSync(path, 'base64')]),
  )

describe('where a library goes', () => {
  it('is the chosen folder when that is empty, and else one in it', async () => {
    expect(await placeFor(from, join(parent, 'new'))).toBe(join(parent, 'new'))
    mkdirSync(join(parent, 'full', 'x'), { recursive: true })
    expect(await placeFor(from, join(parent, 'full'))).toBe(join(parent, 'full', 'Library'))
  })

  it('is refused where something lies, or within the library itself', async () => {
    mkdirSync(join(parent, 'full', 'Library', 'x'), { recursive: true })
    for (const chosen of [join(parent, 'full'), join(from, 'inside'), parent])
      await expect(placeFor(from, chosen)).rejects.toMatchObject({ kind: 'bad-request' })
  })
})

describe('moving a library', () => {
  it('takes one rename on the same disk, also into an empty folder', async () => {
    const [before, to] = [contents(from), join(parent, 'deep', 'er')]
    mkdirSync(to, { recursive: true })
    expect(await moveFolder(from, to, () => undefined)).toEqual({ path: to, left: null })
    expect(contents(to)).toEqual(before)
    expect(existsSync(from)).toBe(false)
  })

  it.skipIf(!hasOther)('copies to another disk, counts, and leaves the old folder as it was', async () => {
    const [before, to] = [contents(from), join(onOther(), 'Library')]
    const counted: string[] = []
    const moved = await moveFolder(from, to, (done, total) =>
      counted.push(`${String(done)}/${String(total)}`),
    )
    expect(moved).toEqual({ path: to, left: from })
    expect(contents(to)).toEqual(before)
    expect(contents(from)).toEqual(before)
    expect(counted).toEqual(['1/3', '2/3', '3/3'])
  })

  it('says why when it can’t, and moves nothing', async () => {
    writeFileSync(join(parent, 'a file'), '')
    const before = contents(from)
    const to = join(parent, 'a file', 'Library')
    await expect(moveFolder(from, to, () => undefined)).rejects.toMatchObject({ kind: 'storage' })
    expect(contents(from)).toEqual(before)
  })
})
