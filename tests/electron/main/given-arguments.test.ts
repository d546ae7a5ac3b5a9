import { describe, expect, it } from 'vitest'
import { givenArguments, isGiven } from '../../../electron/main/given-arguments'

describe('what a start of the app was given to open', () => {
  it('is what is no switch', () => {
    expect(
      givenArguments(
        ['/opt/cuttings', '--no-sandbox', 'a.pdf', '--lang=ko', 'https://example.org/', ''],
        null,
      ),
    ).toEqual(['a.pdf', 'https://example.org/'])
  })

  it('is not the app itself, which in development is the first', () => {
    expect(givenArguments(['electron', '--inspect=0', '.', 'a.pdf', '.'], '/app')).toEqual(['a.pdf', '.'])
    expect(givenArguments(['electron'], '/app')).toEqual([])
  })

  it('is all that follows two dashes, whatever it looks like', () => {
    expect(givenArguments(['cuttings', '--', '--odd name.txt'], null)).toEqual(['--odd name.txt'])
  })

  it('is heard of another process only in the form that ours send', () => {
    expect(isGiven({ things: ['a'], folder: '/' })).toBe(true)
    for (const sent of [
      null,
      'a',
      {},
      { things: 'a', folder: '/' },
      { things: [1], folder: '/' },
      { things: [] },
    ])
      expect(isGiven(sent)).toBe(false)
  })
})
