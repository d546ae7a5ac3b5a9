import { describe, expect, it } from 'vitest'
import { withoutMail } from '../../../src/text/mail-addresses'

describe('a byline without its mail addresses', () => {
  it.each([
    ['Ada Skerry ada@paper.example', 'Ada Skerry  '],
    ['Ada Skerry <a.skerry+news@mail.paper.example>, Jan', 'Ada Skerry  , Jan'],
    ['(x_1@y.z)(w@v.u)', '  '],
    ['Ada @skerry', 'Ada @skerry'],
    ['Ada@skerry', 'Ada@skerry'],
    ['a@@b.c', 'a@@b.c'],
    ['a@b@c.d.e.f.g.h', 'a@b@c.d.e.f.g.h'.replace('b@c.d.e.f.g', ' ')],
    [`${'l'.repeat(70)}@b.c`, `${'l'.repeat(6)} `],
  ])('%s', (text, rest) => {
    expect(withoutMail(text)).toBe(rest)
  })
})
