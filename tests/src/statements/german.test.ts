// Owns the tests of statements in German texts, on sentences of our own making.
import { describe, expect, it } from 'vitest'
import { findStatements } from '../../../src/statements/find-statements'

const told = (text: string) =>
  findStatements(text, 'de').map(({ content, source }) => ({
    content: content.map(([start, end]) => text.slice(start, end)).join(' | '),
    source: source === null ? null : source.map(([start, end]) => text.slice(start, end)).join(' | '),
  }))

describe('German', () => {
  it('is quoted before and behind the verb', () => {
    expect(told('„Der Steg hält“, sagte Ingenieur Falk.')).toEqual([
      { content: '„Der Steg hält“', source: 'Ingenieur Falk' },
    ])
    expect(told('Falk sagte: „Der Steg hält.“')).toEqual([{ content: '„Der Steg hält.“', source: 'Falk' }])
  })

  it('is told in its own mood, after “dass”, as an infinitive', () => {
    expect(told('Der Rat teilte mit, der Steg sei gesperrt.')).toEqual([
      { content: 'der Steg sei gesperrt', source: 'Der Rat' },
    ])
    expect(told('Der Rat sagte, dass der Steg hält.')[0]?.content).toBe('dass der Steg hält')
    expect(told('Der Rat versprach, den Steg zu erneuern.')[0]?.content).toBe('den Steg zu erneuern')
    expect(told('Falk sagte, der Steg sei alt. Er habe ihn selbst gebaut.')).toEqual([
      { content: 'der Steg sei alt | Er habe ihn selbst gebaut', source: 'Falk' },
    ])
  })

  it('names who says it by “laut”, “zufolge”, “nach Angaben”', () => {
    expect(told('Laut Polizei war der Steg nass.')).toEqual([
      { content: 'war der Steg nass', source: 'Polizei' },
    ])
    expect(told('Dem Rat zufolge war der Steg nass.')[0]?.source).toBe('Dem Rat')
    expect(told('Nach Angaben der Polizei war der Steg nass.')[0]?.source).toBe('der Polizei')
  })

  it('is nothing where nobody says anything', () => {
    for (const text of [
      'Der Rat sagte das Fest ab.',
      'Der Steg, der alt war, brach.',
      'Die Kinder sangen laut.',
    ])
      expect(told(text)).toEqual([])
  })

  it('is read in time that grows with it alone', () => {
    const begin = performance.now()
    for (const part of [
      'Laut Polizei, ',
      'Falk sagte, der Steg ',
      '„Der Steg“, sagte ',
      'so so, ',
      'Der Rat, die ',
    ])
      findStatements(part.repeat(5_000), 'de')
    expect(performance.now() - begin).toBeLessThan(10_000)
  })
})
