import { describe, expect, it } from 'vitest'
import { locateWords } from '../../../src/anchor/locate-words'

const TEXT =
  'The ferry leaves at nine. “Nobody waits,” the master said.\n\nThe ferry leaves at noon, too, and in summer it leaves at six.'
const alone = (exact: string) => ({ exact, prefix: '', suffix: '' })

describe('words that another program marked', () => {
  it('are found as they read, however their marks and spaces are set', () => {
    expect(locateWords(TEXT, alone('"Nobody waits,"  the master\nsaid.'))).toMatchObject({
      exact: '“Nobody waits,” the master said.',
      status: 'cosmetic',
    })
    expect(locateWords(TEXT, alone('leaves at noon'))).toMatchObject({ status: 'identical' })
  })

  it('are found where their neighbours say, and the first time where nothing tells', () => {
    const second = locateWords(TEXT, { exact: 'The ferry leaves', prefix: 'said.\n\n', suffix: ' at noon' })
    expect(second?.start).toBe(TEXT.lastIndexOf('The ferry leaves'))
    expect(locateWords(TEXT, alone('The ferry leaves'))?.start).toBe(0)
  })

  it('are found over a paragraph’s end', () => {
    expect(locateWords(TEXT, alone('the master said. The ferry leaves at noon'))?.exact).toBe(
      'the master said.\n\nThe ferry leaves at noon',
    )
  })

  it('are the text’s own where they read otherwise, and nothing where they don’t stand', () => {
    const other = locateWords(TEXT, alone('The ferry leaves at noon, too, and in winter it leaves at six.'))
    expect(other).toMatchObject({
      status: 'reworded',
      exact: 'The ferry leaves at noon, too, and in summer it leaves at six.',
    })
    expect(locateWords(TEXT, alone('Trains run on the hour from the other side'))).toBeNull()
    expect(locateWords(TEXT, alone('  \n'))).toBeNull()
  })
})
