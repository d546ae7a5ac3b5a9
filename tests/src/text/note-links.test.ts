import { describe, expect, it } from 'vitest'
import { noteImageAddress } from '../../../src/model/note-image'
import { imagesInNote, linksInNote } from '../../../src/text/note-links'

const [A, B] = ['0123456789ab', 'zyxwvtsrqpnm']

describe('the links in a note', () => {
  it('are found however they are written, each once, in the order of the text', () => {
    const note = `See [one](cuttings://quote/${A}), <cuttings://article/${A}>, cuttings://note/${B}.\n[one](cuttings://quote/${A})`
    expect(linksInNote(note)).toEqual([
      { kind: 'quote', id: A },
      { kind: 'article', id: A },
      { kind: 'note', id: B },
    ])
  })

  it.each([
    'no link at all',
    'https://example.org/quote/0123456789ab',
    'cuttings://dossier/0123456789ab',
    'cuttings://quote/0123456789a',
    'cuttings://quote/0123456789abc',
    'cuttings://quote/0123456789ab/more',
    'cuttings://quote/0123456789aU',
  ])('are none in %s', (note) => {
    expect(linksInNote(note)).toEqual([])
  })
})

describe('the images in a note', () => {
  const hash = 'ab'.padEnd(64, '0')

  it('are found by their addresses, each once', () => {
    const image = `![a](${noteImageAddress(hash)})`
    expect(imagesInNote(`${image}\n<img src="${noteImageAddress(hash)}">`)).toEqual([hash])
  })

  it.each([
    `![a](../../assets/cd/${hash})`,
    `![a](../../assets/ab/${hash}0)`,
    `![a](../../assets/ab/${hash.slice(1)})`,
    `![a](https://example.org/${hash})`,
  ])('are none where there is none of the library: %s', (note) => {
    expect(imagesInNote(note)).toEqual([])
  })
})
