// Owns conditions and deadlines within Korean words: "…하면", "…까지", "… 안에". Leaves kinds to `kinds.ts`.
import type { Range } from '../statement'
import { cutUnits, type Unit } from '../text-units'
import { topicOf } from './words'

/** Clauses that end in "…면", "…는 한", each from the begin of its clause. */
export function koreanConditionsIn(text: string, content: readonly Range[]): readonly Range[] {
  return content.flatMap(([start, end]) => {
    const words = cutUnits(text, start, end, [])
    const found: Range[] = []
    let from = 0
    words.forEach((unit, at) => {
      const word = text.slice(unit.start, unit.end)
      const isEnd = unit.kind === 'mark' || CLAUSE_ENDS.some((ending) => word.endsWith(ending))
      const first = words[beginOfCondition(text, words, from, at)]
      if (first !== undefined && isCondition(word)) found.push([first.start, unit.end])
      if (isEnd || isCondition(word)) from = at + 1
    })
    return found
  })
}

const CLAUSE_ENDS = ['지만', '고', '며', '면서', '므로', '니까']

/** "우리는 …하면": a topic is what the whole is about, and no part of the condition. */
function beginOfCondition(text: string, words: readonly Unit[], from: number, at: number): number {
  for (let i = from; i < at; i++) {
    const unit = words[i]
    if (unit !== undefined && topicOf(text.slice(unit.start, unit.end))?.strong === true) return i + 1
  }
  return from
}

/** Nouns that end like a condition. */
const NOUNS = new Set(
  '반면 라면 화면 측면 표면 전면 방면 국면 장면 지면 이면 정면 도면 가면 수면 내면 평면 대면 따르면 의하면 그러면'.split(
    ' ',
  ),
)
const isCondition = (word: string): boolean =>
  (word.length > 1 && word.endsWith('면') && !NOUNS.has(word)) ||
  word.endsWith('경우') ||
  word.endsWith('다면')

const TIMES = new Set(
  '올해 내년 내후년 이달 다음 이번 주 달 해 연말 연내 하반기 상반기 초 말 중순 오늘 내일 모레 늦어도 월 년 일 안에 이내에'.split(
    ' ',
  ),
)

const isTime = (text: string, unit: Unit): boolean => {
  const word = text.slice(unit.start, unit.end)
  return (
    unit.digit ||
    TIMES.has(word) ||
    TIMES.has(word.replace('까지', '')) ||
    word.endsWith('년') ||
    word.endsWith('말까지')
  )
}

/** "2030년까지", "내년 6월까지", "3년 안에", "연내에". */
export function koreanDeadlinesIn(text: string, content: readonly Range[]): readonly Range[] {
  return content.flatMap(([start, end]) => {
    const words = cutUnits(text, start, end, [])
    return words.flatMap((unit, at): readonly Range[] => {
      const word = text.slice(unit.start, unit.end)
      const closes =
        word.endsWith('까지') ||
        word === '안에' ||
        word === '안으로' ||
        word === '이내에' ||
        word === '연내에'
      if (!closes) return []
      let from = at
      while (from > 0 && isTime(text, words[from - 1] ?? unit)) from--
      const first = words[from]
      return first === undefined || (from === at && !isTime(text, unit) && word !== '연내에')
        ? []
        : [[first.start, unit.end]]
    })
  })
}
