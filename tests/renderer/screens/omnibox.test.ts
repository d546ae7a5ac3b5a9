// @vitest-environment jsdom
import { beforeAll, describe, expect, it, vi } from 'vitest'

// The window asks the system for its colours while it loads; jsdom has none to give.
vi.stubGlobal('matchMedia', () => ({
  matches: false,
  addEventListener: vi.fn(),
  removeEventListener: vi.fn(),
}))

describe('a link in the omnibox', () => {
  let linkIn: (text: string) => string | null
  beforeAll(async () => {
    ;({ linkIn } = await import('../../../renderer/screens/frame/omnibox'))
  })

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
