import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeBar } from '../../../renderer/dom/bar-place'

const bar = { width: 360, height: 36 }

describe('the place of the selection bar', () => {
  it('never covers the selection', () => {
    const size = fc.record({
      width: fc.integer({ min: 380, max: 1200 }),
      height: fc.integer({ min: 40, max: 900 }),
    })
    fc.assert(
      fc.property(
        size,
        fc.integer({ min: -500, max: 1400 }),
        fc.integer({ min: 4, max: 3000 }),
        (view, top, height) => {
          const selection = { left: 40, right: 300, top, bottom: top + height }
          const place = placeBar(selection, view, bar, -40)
          const seen = { top: Math.max(0, selection.top), bottom: Math.min(view.height, selection.bottom) }
          const isOver = place.top < seen.bottom && place.top + bar.height > seen.top
          expect(isOver).toBe(false)
          expect(place.left).toBeGreaterThanOrEqual(0)
          expect(place.left + bar.width).toBeLessThanOrEqual(view.width)
        },
      ),
    )
  })

  it('stands above the selection when there is room', () => {
    const place = placeBar(
      { left: 200, right: 400, top: 300, bottom: 320 },
      { width: 800, height: 600 },
      bar,
      -40,
    )
    expect(place).toEqual({ left: 120, top: 256 })
  })
})
