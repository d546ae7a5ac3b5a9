import { describe, expect, it } from 'vitest'
import { CODE_STAYS_MS, makePairing, MOST_TRIES } from '../../../src/companion/pairing'
import { makeRate } from '../../../src/companion/rate'
import { isSameSecret } from '../../../src/node/companion/secrets'

function pairing() {
  const clock = { now: 1000 }
  let digit = 0
  return {
    clock,
    ...makePairing({ randomDigit: () => digit++ % 10, now: () => clock.now, isSame: isSameSecret }),
  }
}

describe('a pairing code', () => {
  it('is good once, in groups or without', () => {
    const { begin, tryCode, current } = pairing()
    expect(tryCode('01234567')).toBe(false)
    expect(begin().digits).toBe('01234567')
    expect(tryCode(' 0123 4567')).toBe(true)
    expect(current()).toBeNull()
    expect(tryCode('01234567')).toBe(false)
  })

  it('is good for five minutes, and not after five wrong ones', () => {
    const { begin, tryCode, current, clock } = pairing()
    const { digits } = begin()
    clock.now += CODE_STAYS_MS - 1
    expect(current()).not.toBeNull()
    clock.now += 1
    expect(current()).toBeNull()
    expect(tryCode(digits)).toBe(false)
    const next = begin()
    expect(next.digits).not.toBe(digits)
    for (let i = 0; i < MOST_TRIES; i++) expect(tryCode('99999999')).toBe(false)
    expect(tryCode(next.digits)).toBe(false)
  })

  it('gives way to the next, and ends when it is hidden', () => {
    const { begin, tryCode, end } = pairing()
    const first = begin()
    const second = begin()
    expect(tryCode(first.digits)).toBe(false)
    end()
    expect(tryCode(second.digits)).toBe(false)
  })
})

describe('how often may be asked', () => {
  it('is so many at once, and as many a second after that', () => {
    let now = 0
    const mayCome = makeRate(10, () => now)
    const come = (times: number): number => Array.from({ length: times }, mayCome).filter(Boolean).length
    expect(come(20)).toBe(10)
    now += 500
    expect(come(20)).toBe(5)
    now += 60_000
    expect(come(20)).toBe(10)
  })
})
