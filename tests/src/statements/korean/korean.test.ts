// Owns the tests of statements in Korean texts: what carries over between sentences, whom sources mean, what is nobody's words.
import { describe, expect, it } from 'vitest'
import { findStatements } from '../../../../src/statements/find-statements'
import type { Range } from '../../../../src/statements/statement'

const words = (text: string, ranges: readonly Range[] | null): string | null =>
  ranges === null ? null : ranges.map(([start, end]) => text.slice(start, end)).join(' | ')

const told = (text: string) =>
  findStatements(text, 'ko').map((one) => ({
    content: words(text, one.content),
    source: words(text, one.source),
    cue: words(text, one.cue),
  }))
const speakers = (text: string) => findStatements(text, 'ko').map(({ speaker }) => speaker)

describe('who speaks in Korean', () => {
  it('may stand behind the words', () => {
    expect(told('다리가 내일 열린다고 항만청 관계자는 말했다.')).toEqual([
      { content: '다리가 내일 열린다', source: '항만청 관계자', cue: '말했다' },
    ])
    expect(told('“비는 그친다.” 기상청 김 과장의 말이다.')).toEqual([
      { content: '“비는 그친다.”', source: '기상청 김 과장', cue: '말이다' },
    ])
    expect(told('다리가 낡았다는 게 기술자들의 지적이다.')).toEqual([
      { content: '다리가 낡았다', source: '기술자들', cue: '지적이다' },
    ])
  })

  it('is who spoke last where the next sentence names nobody', () => {
    const text = '한서윤 시장은 “다리를 고치겠다”고 말했다. 이어 “돈은 있다”고 덧붙였다.'
    expect(told(text).map(({ source }) => source)).toEqual(['한서윤 시장', '한서윤 시장'])
    expect(findStatements(text, 'ko')[1]?.rules).toContain('speaker of the sentence before')
  })

  it('stays empty where too much stands between', () => {
    const text = '한서윤 시장은 “다리를 고치겠다”고 말했다. 비가 왔다. 강이 불었다. 이어 “돈은 있다”고 했다.'
    expect(told(text).at(-1)?.source).toBeNull()
  })

  it('is no place, time or pronoun of a thing', () => {
    expect(told('이번 회의에서는 “예산이 늘었다”고 밝혔다.')[0]?.source).toBeNull()
    expect(told('로이터통신에 따르면 스톤 총리는 “이긴다”고 말했다.')[0]?.source).toBe('스톤 총리')
  })

  it('is known by surname and office, office alone, pronoun', () => {
    const text =
      '한서윤 시장은 3일 다리를 열었다. 한 시장은 “튼튼하다”고 말했다. 그는 “다 시험했다”고 했다. 시장은 “아무도 다치지 않았다”고 전했다.'
    expect(speakers(text)).toEqual([
      { name: '한서윤', by: 'surname' },
      { name: '한서윤', by: 'pronoun' },
      { name: '한서윤', by: 'title' },
    ])
  })

  it('stays as it is written where two share a surname and the office fits neither', () => {
    const text = '김민서 장관과 김도현 의원이 왔다. 김 교수는 “모르겠다”고 말했다.'
    expect(speakers(text)).toEqual([{ name: '김 교수', by: 'words' }])
  })
})

describe('what is said in Korean', () => {
  it('may be told in a chain, of which each part is a span', () => {
    expect(told('시는 다리가 낡았다며 내년에 고치겠다고 밝혔다.')[0]?.content).toBe(
      '다리가 낡았다 | 내년에 고치겠다',
    )
  })

  it('may be the object of a verb', () => {
    expect(told('노조는 성명을 내고 사장의 사과를 요구했다.')).toEqual([
      { content: '사장의 사과', source: '노조', cue: '요구했다' },
    ])
  })

  it('may stand between single straight marks', () => {
    expect(told("한 의원은 글에서 '다리는 안전하다'라고 적었다.")[0]?.content).toBe("'다리는 안전하다'")
  })

  it('is nothing where nobody says it', () => {
    for (const text of [
      '다리는 내년에 열릴 것으로 보인다.',
      '시장은 돈을 받은 것으로 알려졌다.',
      '다리가 무너질 것이라는 우려가 나온다.',
      '비싸다고 다 좋은 다리는 아니다.',
      '옛 다리는 나무였다고 한다.',
    ])
      expect(told(text)).toEqual([])
  })

  it('has kinds, conditions and deadlines', () => {
    const text = '한 시장은 “의회가 동의하면 2030년까지 다리를 고치겠다”고 말했다.'
    const [found] = findStatements(text, 'ko')
    expect(found?.kind).toBe('commitment')
    expect(words(text, found?.conditions ?? null)).toBe('의회가 동의하면')
    expect(words(text, found?.deadlines ?? null)).toBe('2030년까지')
    const kind = (content: string) => findStatements(`한 시장은 “${content}”고 말했다.`, 'ko')[0]?.kind
    expect(kind('다리를 닫아야 한다')).toBe('demand')
    expect(kind('그 말은 사실이 아니다')).toBe('denial')
    expect(kind('다리를 언제 여느냐')).toBe('question')
    expect(kind('다리가 너무 위험하다')).toBe('assessment')
    expect(kind('다리가 열렸다')).toBe('claim')
  })
})

describe('any Korean text', () => {
  it('is read in time that grows with it alone', () => {
    const begin = performance.now()
    for (const part of [
      '“다리”고 말했다 ',
      '사과를 요구했다 ',
      '다리가 낡았다며 ',
      '시장은 ',
      '우려가 낡았다는 ',
      '그는 “',
      '한 시장은 “다리”고 말했다. ',
      '한서윤 시장이 ',
    ])
      findStatements(part.repeat(5_000), 'ko')
    expect(performance.now() - begin).toBeLessThan(10_000)
  })
})
