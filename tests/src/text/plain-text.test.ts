import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainLine, plainText, withoutControls } from '../../../src/text/plain-text'

describe('plainText', () => {
  it('shows that a control stood there, and keeps lines and tabs', () => {
    expect(withoutControls('a\u0000b\u001b[31m\tc\r\nd\u0085\ud800\uffff')).toBe(
      'a\ufffdb\ufffd[31m\tc\nd\ufffd\ufffd\ufffd',
    )
    expect(plainLine('  a\u2028b \n c ')).toBe('a b c')
  })

  it.each([
    ['\u202eabc', '\u202eabc\u202c'],
    ['\u202eab\u2066c', '\u202eab\u2066c\u2069\u202c'],
    ['\u2067a\u202bb\u2069c', '\u2067a\u202bb\u2069c'],
    ['\u202aa\u202c\u202c b', '\u202aa\u202c\u202c b'],
    ['\u202ea\nb', '\u202ea\u202c\nb'],
    ['سيول مستعدة', 'سيول مستعدة'],
  ])('ends the directions of each line: %j', (given, plain) => {
    expect(plainText(given)).toBe(plain)
  })

  it('changes nothing that it has made, whatever that was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const once = plainText(text)
        expect(plainText(once)).toBe(once)
      }),
      { numRuns: 500 },
    )
  })
})
