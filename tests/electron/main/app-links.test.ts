import { describe, expect, it } from 'vitest'
import { makeAppLinks } from '../../../electron/main/app-links'
import { articleLink, clipLink, noteLink, quoteLink, quoteOfLink } from '../../../src/model/app-link'

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
})

describe('links that the app was given', () => {
  it.each([quoteLink(ID), articleLink(ID), noteLink(ID)])('are taken out, and told once: %s', (link) => {
    let told = 0
    const links = makeAppLinks(() => told++)
    expect(links.sort(['a.pdf', quoteLink('abcdefghjkmn'), link, 'cuttings://other'])).toEqual([
      'a.pdf',
      'cuttings://other',
    ])
    expect([told, links.take(), links.take()]).toEqual([1, link, null])
    expect(links.sort(['b.pdf'])).toEqual(['b.pdf'])
    expect(told).toBe(1)
  })

  it('propose a page by its address, which is asked about like any other', () => {
    const links = makeAppLinks(() => expect.unreachable())
    const address = 'https://example.org/a?b=1&c=대통령#d'
    expect(links.sort([clipLink(address), 'b.pdf'])).toEqual([address, 'b.pdf'])
  })

  it.each([
    'cuttings://clip?url=file%3A%2F%2F%2Fetc%2Fpasswd',
    'cuttings://clip?url=%2Fetc%2Fpasswd',
    'cuttings://clip?url=javascript%3Aalert(1)',
    'cuttings://clip?url=cuttings%3A%2F%2Fquote%2F0123456789ab',
    'cuttings://clip?url=%E0%A4%A',
    'cuttings://clip?url=',
    'cuttings://clip',
    'CUTTINGS://clip?url=https%3A%2F%2Fexample.org',
  ])('propose nothing but pages of the web: %s', (link) => {
    const links = makeAppLinks(() => expect.unreachable())
    expect(links.sort([link])).toEqual([link])
    expect(links.take()).toBeNull()
  })
})
