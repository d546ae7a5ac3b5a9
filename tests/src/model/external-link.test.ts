import { describe, expect, it } from 'vitest'
import { externalLink } from '../../../src/model/external-link'
import { REFUSED_ADDRESSES } from '../../helpers/refused-addresses'

describe('externalLink', () => {
  it.each(REFUSED_ADDRESSES)('lets %j not out', (address) => {
    expect(externalLink(address)).toBeNull()
  })

  it.each([
    ['https://example.org/a?b#c', 'example.org'],
    ['HTTP://EXAMPLE.ORG:8080/', 'example.org:8080'],
    ['https://аррӏе.com/', 'xn--80ak6aa92e.com'],
    ['https://example.org@2/', null],
    ['https://[::1]/', '[::1]'],
    ['http://2130706433/', '127.0.0.1'],
    ['mailto:desk@example.org?subject=x', 'desk@example.org'],
  ])('tells where %s really leads', (address, host) => {
    expect(externalLink(address)?.shownHost ?? null).toBe(host)
  })
})
