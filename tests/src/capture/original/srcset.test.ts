import { describe, expect, it } from 'vitest'
import { parseSrcset, rankCandidates } from '../../../../src/capture/original/srcset'

describe('srcset', () => {
  it('is read with commas in addresses, without descriptors, and with none at all', () => {
    expect(parseSrcset('a.jpg, b.jpg 2x')).toEqual([
      { url: 'a.jpg', descriptor: '' },
      { url: 'b.jpg', descriptor: '2x' },
    ])
    expect(parseSrcset(' /w_400,h_300/a.jpg 400w,/w_800,h_600/a.jpg 800w ,')).toEqual([
      { url: '/w_400,h_300/a.jpg', descriptor: '400w' },
      { url: '/w_800,h_600/a.jpg', descriptor: '800w' },
    ])
    expect(parseSrcset(' , ')).toEqual([])
  })

  it('gives the picture that is sharp enough, and no larger than that', () => {
    const best = (text: string): string | undefined => rankCandidates(parseSrcset(text))[0]?.url
    expect(best('s 400w, m 1600w, l 4000w')).toBe('m')
    expect(best('s 400w, m 900w')).toBe('m')
    expect(best('a, b 2x, c 3x')).toBe('b')
    expect(best('a')).toBe('a')
  })
})
