import { describe, expect, it } from 'vitest'
import { linkIn } from '../../../renderer/dom/link-in'

describe('a link', () => {
  it('is whatever has a scheme, so that a wrong one can be explained', () => {
    expect(linkIn(' https://example.org/a ')).toBe('https://example.org/a')
    expect(linkIn('ftp://example.org/a')).toBe('ftp://example.org/a')
  })

  it('is a host with a path', () => {
    expect(linkIn('example.org/a?b=c')).toBe('https://example.org/a?b=c')
  })

  it('is not what people search for', () => {
    for (const text of [
      'peace',
      'e.g. talks',
      'and/or',
      'U.S.',
      'lee@example.org',
      '2026/01/01',
      'node.js',
    ]) {
      expect(linkIn(text)).toBeNull()
    }
  })
})
