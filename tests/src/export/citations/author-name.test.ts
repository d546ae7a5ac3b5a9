import { expect, it } from 'vitest'
import { readAuthor } from '../../../../src/export/citations/author-name'

it.each([
  ['Mara Lindqvist', { given: 'Mara', family: 'Lindqvist' }],
  ['Lindqvist, Mara', { given: 'Mara', family: 'Lindqvist' }],
  ['Anna Maria Berg', { given: 'Anna Maria', family: 'Berg' }],
  ['Michiel de Jong', { given: 'Michiel', 'non-dropping-particle': 'de', family: 'Jong' }],
  ['Ludwig van der Rohe', { given: 'Ludwig', 'non-dropping-particle': 'van der', family: 'Rohe' }],
  ['van Gogh, Vincent', { given: 'Vincent', 'non-dropping-particle': 'van', family: 'Gogh' }],
  ['John Smith Jr.', { given: 'John', family: 'Smith', suffix: 'Jr.' }],
  ['John Smith, PhD', { given: 'John', family: 'Smith', suffix: 'PhD' }],
  ['Smith, John, Jr.', { given: 'John', family: 'Smith', suffix: 'Jr.' }],
  ['Иван Петров', { given: 'Иван', family: 'Петров' }],
  ['Jean-Paul Sartre', { given: 'Jean-Paul', family: 'Sartre' }],
  // As it is written in Korea; the other way round it is western.
  ['Lee Jae-myung', { given: 'Jae-myung', family: 'Lee', 'static-ordering': true }],
  ['Jae-myung Lee', { given: 'Jae-myung', family: 'Lee' }],
  ['Kim Anderson', { given: 'Kim', family: 'Anderson' }],
])('%s is a person', (name, parts) => {
  expect(readAuthor(name, [])).toEqual(parts)
})

it.each([
  '한서윤',
  '남궁민',
  '山田太郎',
  '习近平',
  'ليلى حداد',
  'Reuters',
  'Institute for Peace Research',
  'Associated Press',
  'The Harbour Post',
  'The Cuttings authors',
  'Ministère des Affaires étrangères',
  'A, B, C',
  'a name of seven words or even more',
])('%s stays whole', (name) => {
  expect(readAuthor(name, [])).toEqual({ literal: name })
})

it('takes nobody for a person who is known to be none', () => {
  expect(readAuthor('Hankyoreh Daily', ['hankyoreh daily'])).toEqual({ literal: 'Hankyoreh Daily' })
  expect(readAuthor('Hankyoreh Daily', [null])).toEqual({ given: 'Hankyoreh', family: 'Daily' })
})
