import { describe, expect, it } from 'vitest'
import { linksInNote } from '../../../src/text/note-links'

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
