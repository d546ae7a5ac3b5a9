import { describe, expect, it } from 'vitest'
import { valueAt } from '../../../src/model/field-path'

const RECORD = {
  title: 'Title',
  readAt: null,
  metadata: { byline: 'Web Desk' },
  blocks: [{ id: 'a', text: 'first' }, 'no thing', { id: 'b', text: 'second' }],
}

describe('the value at a field’s path', () => {
  it.each([
    ['title', 'Title'],
    ['readAt', null],
    ['metadata.byline', 'Web Desk'],
    ['blocks.b.text', 'second'],
    ['blocks.b', { id: 'b', text: 'second' }],
  ])('is found: %s', (field, value) => {
    expect(valueAt(RECORD, field)).toEqual(value)
  })

  it.each(['gone', 'metadata.gone', 'blocks.c.text', 'title.length', 'toString', 'readAt.more'])(
    'is undefined where there is none: %s',
    (field) => {
      expect(valueAt(RECORD, field)).toBeUndefined()
    },
  )
})
