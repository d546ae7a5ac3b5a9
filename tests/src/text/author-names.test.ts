import { describe, expect, it } from 'vitest'
import { cleanByline, cleanCatalogueAuthor, splitAuthors } from '../../../src/text/author-names'

describe('splitAuthors', () => {
  it.each([
    ['By Jane Doe', ['Jane Doe']],
    ['Jane Doe and John Roe', ['Jane Doe', 'John Roe']],
    ['By Jane Doe, John Roe & Ann Poe', ['Jane Doe', 'John Roe', 'Ann Poe']],
    ['Jane Doe, Staff Writer', ['Jane Doe']],
    ['Brenda Goodman, MA', ['Brenda Goodman, MA']],
    ['Jane Doe jane.doe@news.example', ['Jane Doe']],
    ['Nathan Willis March 25, 2015', ['Nathan Willis']],
    ['김민지 기자', ['김민지']],
    ['김민지 기자 minji@news.example', ['김민지']],
    ['김민지·이수현 기자', ['김민지', '이수현']],
    ['박서준 워싱턴 특파원', ['박서준']],
    ['Von Hans Müller und Eva Kurz', ['Hans Müller', 'Eva Kurz']],
    ['Jane Doe, jane doe', ['Jane Doe']],
    ['Last Updated: January 7, 2025', []],
    ['https://news.example/jane', []],
    ['', []],
  ])('reads “%s” as %j', (line, names) => {
    expect(splitAuthors(line)).toEqual(names)
  })
})

describe('cleanByline', () => {
  it.each([
    ['By Jane Doe', 'Jane Doe'],
    ['Par Sébastien Farcis', 'Sébastien Farcis'],
    ['김민지 기자', '김민지 기자'],
    ['Last Updated: January 7, 2025', null],
    ['Follow Author', null],
    ['https://news.example/jane', null],
  ])('shows “%s” as %s', (line, shown) => {
    expect(cleanByline(line)).toBe(shown)
  })
})

it('keeps a line that names many', () => {
  const names = Array.from({ length: 12 }, (_, i) => `Jane Doe${'abcdefghijkl'.charAt(i)}`)
  expect(cleanByline(names.join(', '))).toBe(names.join(', '))
  expect(splitAuthors(names.join(', '))).toEqual(names)
})

it('turns a name of a catalogue, and leaves a degree where it is', () => {
  expect(cleanCatalogueAuthor('Jong, Michiel de')).toBe('Michiel de Jong')
  expect(cleanCatalogueAuthor('Jane Doe, PhD')).toBe('Jane Doe, PhD')
})
