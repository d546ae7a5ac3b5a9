// Owns how often may be asked.

/** Says whether one more may come now. */
export type Rate = () => boolean

/**
 * At most so many a second, and so many at once after a rest.
 * @param now  milliseconds of a clock that never goes back
 */
export function makeRate(perSecond: number, now: () => number): Rate {
  let left = perSecond
  let last = now()
  return () => {
    const time = now()
    left = Math.min(perSecond, left + ((time - last) / 1000) * perSecond)
    last = time
    if (left < 1) return false
    left--
    return true
  }
}
