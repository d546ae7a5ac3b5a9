import { describe, expect, it } from 'vitest'
import { findFirst, findPhrase } from '../../../src/text/phrases'

const phrase = { first: /read (?:this )?/gi, mostBetween: 10, second: /sign in|register/iy }

describe('words that begin and end in known ways', () => {
  it('are found with what stands between them, as far as they go', () => {
    expect(findPhrase('To read this, register or sign in now', phrase)).toEqual({
      index: 3,
      words: 'read this, register',
    })
    expect(findPhrase('read it: register', phrase)?.words).toBe('read it: register')
    expect(findPhrase('read sign in sign in', phrase)?.words).toBe('read sign in sign in')
  })

  it('are not found with more between them, on two lines, or the other way round', () => {
    expect(findPhrase('read a long long text, register', phrase)).toBeNull()
    expect(findPhrase('read\nregister', { ...phrase, first: /read/g })).toBeNull()
    expect(findPhrase('register to read it', phrase)).toBeNull()
  })

  it('are the first in the text of several kinds, and of those that begin at one place the one listed first', () => {
    const kinds = [/register/, phrase, /read/]
    expect(findFirst('read it, register', kinds)).toBe('read it, register')
    expect(findFirst('register, read it', kinds)).toBe('register')
    expect(findFirst('only read', kinds)).toBe('read')
    expect(findFirst('nothing', kinds)).toBeNull()
  })
})
