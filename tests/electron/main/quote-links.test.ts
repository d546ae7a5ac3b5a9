import { describe, expect, it } from 'vitest'
import { makeQuoteLinks } from '../../../electron/main/quote-links'
import { quoteLink, quoteOfLink } from '../../../src/model/quote-link'

const ID = '0123456789ab'

describe('a link to a quote', () => {
  it('leads back to it', () => {
    expect(quoteOfLink(quoteLink(ID))).toBe(ID)
  })

  it.each([
    'cuttings://quote/0123456789AB',
    'cuttings://quote/0123456789ab/',
    'cuttings://quote/0123456789ab?x',
    'cuttings://quote/0123456789a',
    'cuttings://quote/0123456789ab0',
    'cuttings://quote/..%2f12345678',
    'cuttings://article/0123456789ab',
    'Cuttings://quote/0123456789ab',
    ' cuttings://quote/0123456789ab',
    '0123456789ab',
  ])('is nothing else: %s', (link) => {
    expect(quoteOfLink(link)).toBeNull()
  })

  it('is taken out of what the app was given, and told once', () => {
    let told = 0
    const links = makeQuoteLinks(() => told++)
    expect(links.sort(['a.pdf', quoteLink('abcdefghjkmn'), quoteLink(ID), 'cuttings://other'])).toEqual([
      'a.pdf',
      'cuttings://other',
    ])
    expect([told, links.take(), links.take()]).toEqual([1, ID, null])
    expect(links.sort(['b.pdf'])).toEqual(['b.pdf'])
    expect(told).toBe(1)
  })
})
