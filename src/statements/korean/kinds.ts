// Owns what kind of statement Korean words make: their last verb's ending says more than the verb of saying. Leaves that verb's
// kind to the lexicon.
import type { Range, StatementKind } from '../statement'
import { DEMANDS, DENIALS, JUDGEMENTS, PROMISES, QUESTIONS } from '../lexicon/korean-endings'
import { isFuture } from './markers'

/** How many of the last words say what the whole is. */
const TAIL = 4

/** The kind by the verb of saying, or by the words themselves where that says little. */
export function koreanKindOf(text: string, content: readonly Range[], byVerb: StatementKind): StatementKind {
  if (byVerb !== 'claim' && byVerb !== 'announcement') return byVerb
  const last = content.at(-1)
  return (last === undefined ? null : ofWords(bare(text.slice(last[0], last[1])))) ?? byVerb
}

const MARKS = ' .,!…"“”‘’\'"'

function bare(words: string): string {
  let [from, to] = [0, words.length]
  while (from < to && MARKS.includes(words.charAt(from))) from++
  while (to > from && MARKS.includes(words.charAt(to - 1))) to--
  return words.slice(from, to)
}

function ofWords(words: string): StatementKind | null {
  const endsLike = (endings: readonly string[]): boolean => endings.some((ending) => words.endsWith(ending))
  const tail = words.split(' ').slice(-TAIL)
  const last = tail.at(-1) ?? ''
  if (endsLike(QUESTIONS)) return 'question'
  if (endsLike(['고 봐야 한다', '고 봐야 합니다', '고 본다'])) return 'assessment'
  if (endsLike(DEMANDS) || isImperative(last)) return 'demand'
  if (DENIALS.some((part) => words.includes(part)) && !words.includes('본 적')) return 'denial'
  if (endsLike(PROMISES)) return 'commitment'
  return isForecast(tail) || isJudgement(tail) ? 'assessment' : null
}

/** "물러가라", "고치라"; not "아니라". */
const isImperative = (word: string): boolean =>
  word.length > 1 &&
  word.endsWith('라') &&
  !['아니라', '나라', '이라', '더라'].some((end) => word.endsWith(end))

/** "늘어날 것", "오를 수 있다". */
function isForecast(tail: readonly string[]): boolean {
  const at = tail.findLastIndex((word) =>
    ['것', '것이다', '것으로', '것입니다', '수', '듯하다'].includes(word),
  )
  if (at < 1 || !isFuture(tail[at - 1] ?? '')) return false
  return tail[at] !== '수' || ['있다', '있습니다', '있을', '없다', '없습니다'].includes(tail[at + 1] ?? '')
}

const isJudgement = (tail: readonly string[]): boolean =>
  tail
    .slice(-2)
    .some((word) =>
      JUDGEMENTS.some((stem) => word.startsWith(stem) || (stem.length > 2 && word.includes(stem))),
    ) || tail.join(' ').endsWith('것 같다')
