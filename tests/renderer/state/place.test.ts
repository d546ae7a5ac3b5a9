import { describe, expect, it } from 'vitest'
import { stepHistory, type Place } from '../../../renderer/state/place'

const quotes: Place = { screen: 'quotes', tag: null }
const trash: Place = { screen: 'trash' }
const dossier: Place = { screen: 'dossier', id: 'a' }
const start = { places: [quotes], at: 0 }

describe('the history of places', () => {
  it('goes back to where one came from, and forward again', () => {
    const there = stepHistory(start, { kind: 'go', place: trash })
    const back = stepHistory(there, { kind: 'move', by: -1 })
    expect(back.places[back.at]).toEqual(quotes)
    const again = stepHistory(back, { kind: 'move', by: 1 })
    expect(again.places[again.at]).toEqual(trash)
  })

  it('stays where it is at either end', () => {
    expect(stepHistory(start, { kind: 'move', by: -1 })).toBe(start)
    expect(stepHistory(start, { kind: 'move', by: 1 })).toBe(start)
  })

  it('forgets what lay ahead when one goes elsewhere', () => {
    const there = stepHistory(start, { kind: 'go', place: trash })
    const back = stepHistory(there, { kind: 'move', by: -1 })
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
    for (let i = 0; i < 500; i++) history = stepHistory(history, { kind: 'go', place: trash })
    expect(history.places.length).toBeLessThanOrEqual(100)
    expect(history.places[history.at]).toEqual(trash)
  })
})
