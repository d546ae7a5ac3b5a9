// Owns the tests of `findQuotations`: marks that pair, marks that don't, quotations over paragraphs.
import { describe, expect, it } from 'vitest'
import { findQuotations } from '../../../src/statements/quotations'

const found = (text: string): readonly string[] =>
  findQuotations(text).map(({ start, end, open }) => `${text.slice(start, end)}${open ? ' (open)' : ''}`)

describe('findQuotations', () => {
  it('pairs straight, curly, angled, doubled and East Asian marks', () => {
    expect(found("a \"b\" “c” «d» ''e'' 「f」")).toEqual(['"b"', '“c”', '«d»', "''e''", '「f」'])
  })

  it('takes single curly marks, and no apostrophe for one that closes', () => {
    expect(found('He said ‘it isn’t so’ twice')).toEqual(['‘it isn’t so’'])
  })

  it('takes no inch and no lost mark for one that opens', () => {
    expect(found('a 6" pipe and a 7" pipe')).toEqual([])
    expect(found('a ” b')).toEqual([])
  })

  it('goes on over paragraphs that open anew', () => {
    expect(found('x “one\n“two” y')).toEqual(['“one (open)', '“two”'])
    expect(found('x “one\ny')).toEqual([])
  })
})
