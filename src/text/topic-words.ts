// Owns which words of a statement tell what it is about, so that others about the same can be found. A rough measure: shared words, and
// no understanding. Leaves finding them to `actions`.
import { tokenize } from './tokens'

/** Words of English that are long and say nothing of a topic. */
const COMMON: ReadonlySet<string> = new Set(
  (
    'that this these those with from will would could should must might shall have been were does about after again before being ' +
    'both each even ever every into just like many more most much never only other over same some such than their them then there ' +
    'they though through under until very want what when where which while your also because between during since still against ' +
    'government minister president country people year years month months week weeks time today make made take taken said says'
  ).split(' '),
)
/** Words of Korean that stand in any statement. */
const COMMON_KOREAN: ReadonlySet<string> = new Set(
  '있다 없다 하다 되다 위해 대해 대한 통해 따라 우리 정부 국민 이번 것이 하겠 것으 있도 않겠 그리 하지'.split(
    ' ',
  ),
)
const SHORTEST = 4
const STEM = 6
const KOREAN_STEM = 2

/** The stems of the words that tell what words are about, each once: the begins of longer words, so that inflections are the same. */
export function topicStems(words: string): ReadonlySet<string> {
  const { keys, isWord } = tokenize(words)
  const stems = keys
    .filter((_, at) => isWord[at] === true)
    .map((key) => key.toLowerCase())
    .flatMap((word) => {
      if (isKorean(word)) {
        const stem = word.slice(0, KOREAN_STEM)
        return stem.length < KOREAN_STEM || COMMON_KOREAN.has(stem) ? [] : [stem]
      }
      return word.length < SHORTEST || COMMON.has(word) || !isLetter(word) ? [] : [word.slice(0, STEM)]
    })
  return new Set(stems)
}

/** How many stems both have. */
export const sharedStems = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((stem) => b.has(stem)).length

const isKorean = (word: string): boolean => {
  const unit = word.charCodeAt(0)
  return unit >= 0xac00 && unit <= 0xd7a3
}
const isLetter = (word: string): boolean => word.charAt(0).toLowerCase() !== word.charAt(0).toUpperCase()
