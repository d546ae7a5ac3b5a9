// Owns the tests of the words that name who speaks in English: asides, relative clauses, ages, polls by somebody.
import { describe, expect, it } from 'vitest'
import { findStatements } from '../../../src/statements/find-statements'

const sources = (text: string) =>
  findStatements(text, 'en').map(({ source }) =>
    source === null ? null : source.map(([start, end]) => text.slice(start, end)).join(' | '),
  )

describe('a source', () => {
  it('holds what is said of who speaks, before the verb and behind it', () => {
    expect(sources('Ana Ruiz, who led the repairs, said that the bridge was safe.')).toEqual([
      'Ana Ruiz, who led the repairs',
    ])
    expect(sources('“It is safe,” said Ana Ruiz, who led the repairs in Norhaven.')).toEqual([
      'Ana Ruiz, who led the repairs in Norhaven',
    ])
    expect(sources('Ana Ruiz, 63, an engineer from Falk, said that it was safe.')).toEqual([
      'Ana Ruiz, 63, an engineer from Falk',
    ])
    expect(sources('“It is safe,” said Ana Ruiz, an expert on bridges at the harbour office.')).toEqual([
      'Ana Ruiz, an expert on bridges at the harbour office',
    ])
    expect(sources('“It is safe,” said Rep. Ana Ruiz (D-Ohio) on Monday.')).toEqual([
      'Rep. Ana Ruiz (D-Ohio)',
    ])
  })

  it('holds who made a poll or a paper', () => {
    expect(sources('Rents rose, according to a poll released on Friday by the tenants’ union.')).toEqual([
      'a poll released on Friday by the tenants’ union',
    ])
    expect(sources('A letter sent to the council on Friday said that rents rose.')).toEqual([
      'A letter sent to the council on Friday',
    ])
  })

  it('ends where somebody does something', () => {
    expect(sources('The engineer emailed reporters, saying that the bridge was safe.')).toEqual([
      'The engineer',
    ])
    expect(sources('He managed to smile, saying that the bridge was safe.')).toEqual(['He'])
  })

  it('may have an adjective that ends like a verb, and plural owners', () => {
    expect(sources('A red-eyed Ruiz said that the bridge was safe.')).toEqual(['A red-eyed Ruiz'])
    expect(sources('The teachers’ union said that schools were cold.')).toEqual(['The teachers’ union'])
  })

  it('is no office that looks like a verb', () => {
    expect(sources('“It is safe,” State engineer Ana Ruiz said.')).toEqual(['State engineer Ana Ruiz'])
  })
})

describe('words', () => {
  it('go on behind who says them, where only an aside stands before', () => {
    const text = 'In the end, Ruiz said, the bridge held for forty years.'
    const [found] = findStatements(text, 'en')
    expect(found?.content.map(([start, end]) => text.slice(start, end))).toEqual([
      'the bridge held for forty years',
    ])
  })

  it('may be counted, and asked', () => {
    expect(sources('The office said about half of the boats were lost.')).toEqual(['The office'])
    expect(sources('“Who pays?” asked Ana Ruiz, an engineer.')).toEqual(['Ana Ruiz, an engineer'])
  })

  it('are not the listener', () => {
    const text = '“It is safe,” Ana Ruiz told the crowd.'
    expect(findStatements(text, 'en')[0]?.content).toEqual([[0, 13]])
  })
})
