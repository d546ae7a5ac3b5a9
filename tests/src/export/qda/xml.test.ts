import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { element, textElement } from '../../../../src/export/qda/xml'
import { withoutControls } from '../../../../src/text/plain-text'
import { fuzzRuns } from '../../../helpers/fuzz-runs'

describe('XML of our own making', () => {
  it('is read back as the words that went in, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const xml = element('a', { name: words }, textElement('b', `x${words}`))
        const { documentElement } = new JSDOM(xml, { contentType: 'application/xml' }).window.document
        expect(documentElement.textContent).toBe(`x${withoutControls(words)}`)
        expect(documentElement.getAttribute('name')).toBe(withoutControls(words).replace(/\t/g, ' '))
      }),
      fuzzRuns(200),
    )
  })
})
