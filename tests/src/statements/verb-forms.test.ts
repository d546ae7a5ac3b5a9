// Owns the tests of `verbAt`: forms, particles, names that look like verbs.
import { describe, expect, it } from 'vitest'
import { cutUnits } from '../../../src/statements/text-units'
import { verbAt } from '../../../src/statements/verb-forms'

const verb = (text: string, at = 0) => {
  const found = verbAt(cutUnits(text, 0, text.length, []), at)
  return found === null ? null : `${found.verb.lemma} ${found.form} ${String(found.length)}`
}

describe('verbAt', () => {
  it('knows regular, irregular and doubled forms', () => {
    expect(
      ['says', 'said', 'denies', 'denied', 'arguing', 'planned', 'agreed', 'told'].map((word) => verb(word)),
    ).toEqual([
      'say third 1',
      'say past 1',
      'deny third 1',
      'deny past 1',
      'argue ing 1',
      'plan past 1',
      'agree past 1',
      'tell past 1',
    ])
  })

  it('takes the longest particle that follows', () => {
    expect(verb('called for peace')).toBe('call past 2')
    expect(verb('lashed out at him')).toBe('lash past 3')
    expect(verb('called him')).toBe('call past 1')
  })

  it('takes no name for a verb', () => {
    expect(verb('United States', 1)).toBeNull()
    expect(verb('bridge')).toBeNull()
  })
})
