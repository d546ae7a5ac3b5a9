import { describe, expect, it } from 'vitest'
import { ApiError } from '../../../renderer/api'
import { importFiles } from '../../../renderer/state/import-files'
import { FILE_LIMIT_BYTES } from '../../../src/model/dropped-file'
import type { FileOutcome } from '../../../src/contract/file-outcome'

const NOTHING: FileOutcome = {
  kept: [],
  keptCount: 0,
  queued: 0,
  refused: [],
  refusedCount: 0,
  dossiers: [],
  exports: [],
}
/** A file that says it is larger than it is. */
const fileOf = (name: string, size = 3): File =>
  Object.defineProperty(new File(['abc'], name), 'size', { value: size })
const failing = (kind: 'cancelled' | 'empty-page'): never => {
  throw new ApiError({ kind, data: {}, message: kind })
}
const LARGE = fileOf('archive.warc', FILE_LIMIT_BYTES + 1)

describe('dropped files', () => {
  it('are taken in order, and told of as one', async () => {
    const taken: string[] = []
    const outcome = await importFiles([fileOf('a.html'), fileOf('b.txt')], ({ fileName, bytes }) => {
      taken.push(`${fileName}: ${String(bytes.byteLength)}`)
      return Promise.resolve({ ...NOTHING, keptCount: 1, queued: 2 })
    })
    expect(taken).toEqual(['a.html: 3', 'b.txt: 3'])
    expect(outcome).toEqual({ ...NOTHING, keptCount: 2, queued: 4 })
  })

  it('don’t keep the others from being taken where one is too large or fails', async () => {
    const outcome = await importFiles([LARGE, fileOf('bad.html'), fileOf('good.html')], ({ fileName }) =>
      fileName === 'bad.html' ? failing('empty-page') : Promise.resolve({ ...NOTHING, keptCount: 1 }),
    )
    expect(outcome).toMatchObject({ keptCount: 1, refusedCount: 2 })
    expect(outcome.refused.map(({ name, error }) => `${name}: ${error.kind}`)).toEqual([
      'archive.warc: too-large-to-drop',
      'bad.html: empty-page',
    ])
  })

  it('fail with their own words where one is alone, and never reach main when too large', async () => {
    await expect(importFiles([LARGE], () => Promise.reject(new Error('was asked')))).rejects.toMatchObject({
      info: { kind: 'too-large-to-drop', data: { name: 'archive.warc', limitBytes: FILE_LIMIT_BYTES } },
    })
  })

  it('end when the person cancels', async () => {
    await expect(
      importFiles([fileOf('a.html'), fileOf('b.html')], () => Promise.resolve(failing('cancelled'))),
    ).rejects.toMatchObject({ info: { kind: 'cancelled' } })
  })

  it('that can’t be read any more are told of, and not passed over in silence', async () => {
    const gone = Object.assign(fileOf('gone.html'), {
      arrayBuffer: () => Promise.reject(new DOMException('', 'NotFoundError')),
    })
    const unreadable = { kind: 'unreadable-file', data: { name: 'gone.html', reason: 'no-access' } }
    await expect(importFiles([gone], () => Promise.resolve(NOTHING))).rejects.toMatchObject({
      info: unreadable,
    })
    expect(await importFiles([gone, fileOf('a.html')], () => Promise.resolve(NOTHING))).toMatchObject({
      refused: [{ name: 'gone.html', error: unreadable }],
    })
  })
})
