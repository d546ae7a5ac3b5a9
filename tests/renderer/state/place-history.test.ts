// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import {
  isSamePlace,
  keepHistory,
  keptHistory,
  moveFrom,
  stepHistory,
  type History,
  type Place,
  type Step,
} from '../../../renderer/state/place-history'

const quotes: Place = { screen: 'quotes', tag: null }
const trash: Place = { screen: 'trash' }
const dossier: Place = { screen: 'dossier', id: 'a' }
const start: History = { places: [quotes], at: 0 }

/** A step back or forward; none where nothing lies that way. */
function move(history: History, by: 1 | -1, isGone: (place: Place) => boolean = () => false): History {
  const to = moveFrom(history, by, isGone)
  return to === null ? history : stepHistory(history, { kind: 'move', to })
}
const go = (history: History, place: Place, here?: Place): History =>
  stepHistory(history, { kind: 'go', place, ...(here === undefined ? {} : { here }) } satisfies Step)
const placeOf = ({ places, at }: History): Place | undefined => places[at]

describe('the history of places', () => {
  it('goes back to where one came from, and forward again', () => {
    const there = stepHistory(start, { kind: 'go', place: trash })
    const back = move(there, -1)
    expect(back.places[back.at]).toEqual(quotes)
    const again = move(back, 1)
    expect(again.places[again.at]).toEqual(trash)
  })

  it('stays where it is at either end', () => {
    expect(move(start, -1)).toBe(start)
    expect(move(start, 1)).toBe(start)
  })

  it('forgets what lay ahead when one goes elsewhere', () => {
    const there = stepHistory(start, { kind: 'go', place: trash })
    const back = move(there, -1)
    expect(stepHistory(back, { kind: 'go', place: dossier }).places).toEqual([quotes, dossier])
  })

  it('leaves no step when a place is replaced', () => {
    const there = stepHistory(stepHistory(start, { kind: 'go', place: trash }), {
      kind: 'replace',
      place: dossier,
    })
    expect(there.places).toEqual([quotes, dossier])
  })

  it('does not grow without end', () => {
    let history: Parameters<typeof stepHistory>[0] = start
    for (let i = 0; i < 500; i++)
      history = stepHistory(history, { kind: 'go', place: { screen: 'dossier', id: String(i) } })
    expect(history.places.length).toBe(100)
    expect(history.places[history.at]).toEqual({ screen: 'dossier', id: '499' })
  })

  it('keeps what is to be found again of the place that is left', () => {
    const read: Place = {
      screen: 'library',
      shelf: 'all',
      tag: null,
      article: { id: 'x', version: null, quoteId: null },
    }
    const left: Place = { ...read, article: { id: 'x', version: null, quoteId: null, at: 900 } }
    const there = go({ places: [read], at: 0 }, trash, left)
    expect(placeOf(move(there, -1))).toEqual(left)
    expect(stepHistory(move(there, -1), { kind: 'move', to: 1, here: read }).places[0]).toEqual(read)
  })

  it('leaves no step where one is already, wherever in it', () => {
    const filtered: Place = {
      screen: 'quotes',
      tag: 'a',
      filter: { colour: 'red', speaker: 'Kim' },
      text: 'ab',
    }
    const again: Place = { screen: 'quotes', tag: 'a', filter: { speaker: 'Kim', colour: 'red' } }
    const once = go(start, filtered)
    expect(go(once, again).places).toEqual([quotes, again])
    expect(go(once, { ...again, filter: {} }).places).toHaveLength(3)
  })

  it('passes over what is gone, and over what is the same as here once that is away', () => {
    const way = [trash, dossier, trash, dossier, quotes].reduce((all, place) => go(all, place), start)
    expect(way.places).toHaveLength(6)
    const isGone = (place: Place): boolean => place.screen === 'dossier'
    const back = move(way, -1, isGone)
    expect([placeOf(back), back.at]).toEqual([trash, 3])
    const first = move(back, -1, isGone)
    expect([placeOf(first), first.at]).toEqual([quotes, 0])
    expect(moveFrom(first, -1, isGone)).toBeNull()
    expect(move(first, 1, isGone).at).toBe(1)
    // It is still there for when the dossier comes back.
    expect(moveFrom(way, -1, () => false)).toBe(4)
  })
})

describe('the history of a window that is loaded anew', () => {
  it('is what it was, for the same library', () => {
    expect(keptHistory('/one')).toBeNull()
    const there = go(start, trash)
    keepHistory('/one', there)
    expect(keptHistory('/one')).toEqual(there)
    expect(keptHistory('/other')).toBeNull()
  })
})

describe('the screen of statements', () => {
  it('is another place by its view, its speaker and its conditions, and not by the words typed there', () => {
    const table: Place = { screen: 'statements' }
    expect(isSamePlace(table, { screen: 'statements', view: 'table', text: 'typed' })).toBe(true)
    expect(isSamePlace(table, { screen: 'statements', view: 'pledges', speaker: 'Lee' })).toBe(false)
    expect(isSamePlace(table, { screen: 'statements', filter: { kind: 'denial' } })).toBe(false)
    expect(
      isSamePlace(
        { screen: 'statements', filter: { kind: 'denial', state: 'kept' } },
        { screen: 'statements', filter: { state: 'kept', kind: 'denial' } },
      ),
    ).toBe(true)
  })
})
