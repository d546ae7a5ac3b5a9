import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isWithinTag,
  ownNameOfTag,
  parentTag,
  renamedTag,
  renamedTags,
  tidyTag,
} from '../../../src/model/tag-path'

describe('a tag’s path', () => {
  it('says where a tag stands', () => {
    expect([parentTag('mediation/facilitative role'), parentTag('mediation'), parentTag('/odd')]).toEqual([
      'mediation',
      null,
      null,
    ])
    expect([ownNameOfTag('a/b/c'), ownNameOfTag('a')]).toEqual(['c', 'a'])
    expect(isWithinTag('mediation/role', 'mediation')).toBe(true)
    expect(isWithinTag('mediations', 'mediation')).toBe(false)
  })

  it('is renamed with all that stands below it, and nothing else', () => {
    expect(renamedTags(['mediation', 'mediation/role', 'mediations', '중재'], 'mediation', '중재')).toEqual([
      '중재',
      '중재/role',
      'mediations',
    ])
  })

  it('goes back where its new name was nobody’s', () => {
    const part = fc.stringMatching(/^[a-c가]{1,3}$/)
    const path = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'))
    fc.assert(
      fc.property(path, path, path, (tag, from, to) => {
        fc.pre(!isWithinTag(tag, to))
        expect(renamedTag(renamedTag(tag, from, to), to, from)).toBe(tag)
      }),
    )
  })

  it('is tidied as it is typed', () => {
    expect(tidyTag(' mediation /  facilitative   role / ')).toBe('mediation/facilitative role')
    expect([tidyTag(' / '), tidyTag('a'.repeat(201)), tidyTag('a\u0000b')]).toEqual([null, null, null])
  })
})
