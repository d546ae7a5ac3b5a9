import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { localInputFile, localInputFiles } from '../../../../src/node/files/local-input-file'
import { corpus } from '../../../helpers/corpora'
import { makeTemporaryFolder, writeFiles } from '../../../helpers/temporary-folder'
import { itemsOf, onlyPage, readPage } from '../../../helpers/read-items'

const samples = join(corpus('mhtml') ?? '/nowhere', '../../samples')

describe.skipIf(!existsSync(samples))('the samples (skipped when they are not beside the corpora)', () => {
  it('as text is an article of all its lines', async () => {
    const path = join(samples, 'new-year-address.txt')
    const lines = readFileSync(path, 'utf8')
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
    const { text } = readPage(onlyPage(await itemsOf(await localInputFile(path))))

    expect(text.split('\n')).toEqual(lines.filter((line) => line !== ''))
  })

  it('as a page is that page, byte for byte', async () => {
    const path = join(samples, 'new-year-address.html')
    const page = onlyPage(await itemsOf(await localInputFile(path)))

    expect(Buffer.from(page.html)).toEqual(readFileSync(path))
    expect(readPage(page).metadata.title).toContain('South Korea ready')
  })
})

describe('a folder', () => {
  it('gives its files and those of its folders, in order; hidden ones and what belongs to a saved page are passed over', async () => {
    const folder = makeTemporaryFolder()
    writeFiles(folder, {
      'b.txt': 'b',
      'a/one.html': '<p>',
      'a/one_files/picture.html': '<p>',
      'a/two_files/kept.html': '<p>',
      '.hidden': 'x',
    })
    const names: string[] = []
    for await (const file of localInputFiles(folder)) names.push(file.name)

    expect(names).toEqual(['one.html', 'kept.html', 'b.txt'])
  })

  it('that is not there is refused with the reason', async () => {
    await expect(localInputFiles(join(makeTemporaryFolder(), 'none')).next()).rejects.toMatchObject({
      kind: 'unreadable-file',
      data: { reason: 'no-access', detail: 'ENOENT' },
    })
  })
})
