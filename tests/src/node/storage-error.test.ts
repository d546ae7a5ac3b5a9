import { constants } from 'node:os'
import { describe, expect, it } from 'vitest'
import { storageError } from '../../../src/node/storage-error'

describe('storageError', () => {
  it('tells a used-up quota as a full disk, also where Node has no name for it', () => {
    const errno = -constants.errno.EDQUOT
    const unnamed = Object.assign(new Error('write'), { errno, code: `Unknown system error ${errno}` })

    expect(storageError(unnamed, '/library/note.md').kind).toBe('disk-full')
  })

  it('keeps the name of any other trouble', () => {
    const broken = Object.assign(new Error('write'), { errno: -constants.errno.EIO, code: 'EIO' })

    expect(storageError(broken, '/library/note.md')).toMatchObject({
      kind: 'storage',
      data: { path: '/library/note.md', code: 'EIO' },
    })
  })
})
