import { describe, expect, it } from 'vitest'
import { readWire } from '../../../src/text/wire'

describe('readWire', () => {
  it.each([
    ['SEOUL, Jan 2 (Reuters) - The president said', 'Reuters', 'SEOUL'],
    ['WASHINGTON (AP) — The senate voted', 'AP', 'WASHINGTON'],
    ['NEW DELHI, India (AFP) - Rain fell', 'AFP', 'NEW DELHI, India'],
    ['(서울=연합뉴스) 김민지 기자 = 대통령은 말했다', '연합뉴스', '서울'],
    ['[도쿄=뉴시스] 이수현 기자 = 총리는', '뉴시스', '도쿄'],
    ['新华社北京1月2日电 记者', 'Xinhua', '北京'],
    ['SEOUL, South Korea — The two capitals', null, 'SEOUL, South Korea'],
    ['The president (Reuters was told) said nothing', null, null],
    ['The AP said that it had seen the letter', null, null],
  ])('reads “%s”', (line, wire, dateline) => {
    expect(readWire(`${line} on Thursday.\nMore words.`, [], null)).toEqual({ wire, dateline })
  })

  it('takes the credit from the byline, or from the last line', () => {
    expect(readWire('Words.', ['Jane Doe', 'Associated Press'], null).wire).toBe('AP')
    expect(readWire('Words.', [], 'dpa').wire).toBe('dpa')
    expect(readWire('Words.\n(Reuters)', [], null).wire).toBe('Reuters')
    expect(readWire('Words.\n출처: 연합뉴스', [], null).wire).toBe('연합뉴스')
  })
})
