import { expect, it } from 'vitest'
import { chunks } from '../../../src/model/chunks'

it('cuts a list into pieces of a size, and a last one of what is left', () => {
  expect([...chunks([1, 2, 3, 4, 5], 2)]).toEqual([[1, 2], [3, 4], [5]])
  expect([...chunks([1, 2], 2)]).toEqual([[1, 2]])
  expect([...chunks([], 3)]).toEqual([])
})
