import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  COLLAPSED_HEIGHT,
  crowdedCards,
  layoutCards,
  type CardToPlace,
} from '../../../renderer/dom/margin-layout'

const GAP = 10
const cards = fc
  .array(fc.record({ anchor: fc.nat(3000), height: fc.integer({ min: 20, max: 400 }) }), { maxLength: 30 })
  .map((all) => all.map((card, i): CardToPlace => ({ ...card, id: `q${String(i)}` })))

describe('the layout of the margin', () => {
  it('never lets two cards overlap, nor one stand above the top', () => {
    fc.assert(
      fc.property(cards, fc.nat(), (all, pick) => {
        const tops = layoutCards(all, GAP, all[pick % Math.max(1, all.length)]?.id ?? null)
        expect(tops.size).toBe(all.length)
        const placed = all
          .map((card) => ({ top: tops.get(card.id) ?? NaN, height: card.height }))
          .toSorted((a, b) => a.top - b.top)
        let floor = 0
        for (const { top, height } of placed) {
          expect(top).toBeGreaterThanOrEqual(floor)
          floor = top + height + GAP
        }
      }),
    )
  })

  it('keeps the order of the words', () => {
    fc.assert(
      fc.property(cards, fc.nat(), (all, pick) => {
        const tops = layoutCards(all, GAP, all[pick % Math.max(1, all.length)]?.id ?? null)
        const inOrder = all.toSorted((a, b) => a.anchor - b.anchor).map((card) => tops.get(card.id) ?? NaN)
        expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b))
      }),
    )
  })

  it('puts the active card beside its words while there is room above', () => {
    const all = [
      { id: 'a', anchor: 300, height: 100 },
      { id: 'b', anchor: 320, height: 100 },
      { id: 'c', anchor: 330, height: 100 },
    ]
    expect(Object.fromEntries(layoutCards(all, GAP, 'b'))).toEqual({ a: 210, b: 320, c: 430 })
    expect(Object.fromEntries(layoutCards(all, GAP, null))).toEqual({ a: 300, b: 410, c: 520 })
  })

  it('leaves a card with room at the height of its words', () => {
    const all = [
      { id: 'a', anchor: 0, height: 50 },
      { id: 'b', anchor: 500, height: 50 },
    ]
    expect(Object.fromEntries(layoutCards(all, GAP, null))).toEqual({ a: 0, b: 500 })
  })
})

describe('a crowd of cards', () => {
  const card = (id: string, anchor: number, height = 120): CardToPlace => ({ id, anchor, height })

  it('shows only first words, but for the active card; cards with room stay as they are', () => {
    const all = [card('a', 0), card('b', 10), card('c', 20), card('d', 30), card('e', 900), card('f', 1000)]
    expect([...crowdedCards(all, GAP, new Set('b'))]).toEqual(['a', 'c', 'd'])
    expect([...crowdedCards(all, GAP, new Set())]).toEqual(['a', 'b', 'c', 'd'])
    expect([...crowdedCards([card('a', 0), card('b', 10)], GAP, new Set())]).toEqual([])
  })

  it('does not overlap either, and is never further from its words than it was whole', () => {
    fc.assert(
      fc.property(cards, (all) => {
        const crowded = crowdedCards(all, GAP, new Set())
        const shown = all.map((one) => ({
          ...one,
          height: crowded.has(one.id) ? Math.min(one.height, COLLAPSED_HEIGHT) : one.height,
        }))
        const [before, after] = [layoutCards(all, GAP, null), layoutCards(shown, GAP, null)]
        for (const { id, anchor } of all)
          expect((after.get(id) ?? NaN) - anchor).toBeLessThanOrEqual((before.get(id) ?? NaN) - anchor)
      }),
    )
  })
})
