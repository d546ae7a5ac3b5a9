// Owns the endings by which Korean quotes: "…"고, …다고, …다며, …다는, …것으로. Leaves which verb or noun follows to `cues.ts`.
import { endsInConsonant, type Word } from './words'

/**
 * say: a verb of saying follows; and: the speaker goes on, or does something; noun: a noun follows ("…다는 입장");
 * forecast: "…것으로"; agree: "…기로"; object: "…것을", "…지를"; planned: "…계획이라고"; worry: "…까 봐".
 */
export type MarkerForm = 'agree' | 'and' | 'forecast' | 'noun' | 'object' | 'planned' | 'say' | 'worry'

export type Marker = {
  readonly form: MarkerForm
  /** Number of the word that bears the ending. */
  readonly at: number
  /** Number of the quotation that it closes; `null` where the words are told. */
  readonly quotation: number | null
  /** Offset in the text where told words end. */
  readonly end: number
}

/** Longest first. */
const AFTER_QUOTATION: readonly (readonly [MarkerForm, readonly string[]])[] = [
  ['noun', ['이라는', '라는', '이란', '란', '는']],
  ['and', ['이라면서도', '라면서도', '면서도', '이라면서', '라면서', '이라며', '라며', '면서', '며']],
  ['say', ['이라고만', '이라고도', '이라고', '라고만', '라고도', '라고', '고만', '고도', '고']],
  ['object', ['을', '를']],
]

const TOLD: readonly (readonly [MarkerForm, readonly string[]])[] = [
  ['noun', ['이라는', '다는', '라는', '자는', '냐는']],
  [
    'and',
    [
      '이라면서',
      '다면서도',
      '라면서도',
      '다면서',
      '라면서',
      '자면서',
      '냐면서',
      '이라며',
      '다며',
      '라며',
      '자며',
      '냐며',
    ],
  ],
  ['say', ['이라고', '다고만', '라고만', '다고도', '라고도', '다고', '라고', '자고', '냐고', '느냐고']],
]

/** They only look like endings that quote. */
const OTHERS = new Set(
  '바라고 바라며 바라면서 모자라고 모자라며 놀라고 놀라며 놀라면서 자라고 자라며 자라는 바라는 놀라는 모자라는 그러면서 이라는 이라고는 따라고'.split(
    ' ',
  ),
)

/** The marker that a word is or bears; `null` where it bears none. */
export function markerAt(words: readonly Word[], at: number): Marker | null {
  const word = words[at]
  if (word?.kind !== 'word') return null
  if (word.glued && words[at - 1]?.kind === 'quotation') return quoting(words, at)
  if (OTHERS.has(word.text)) return null
  return telling(word, at) ?? other(words, at)
}

function quoting(words: readonly Word[], at: number): Marker | null {
  const word = words[at]
  if (word === undefined) return null
  const found = AFTER_QUOTATION.find(([, endings]) => endings.includes(word.text))
  return found === undefined ? null : { form: found[0], at, quotation: at - 1, end: word.start }
}

function telling(word: Word, at: number): Marker | null {
  for (const [form, endings] of TOLD) {
    const ending = endings.find((one) => word.text.endsWith(one) && word.text.length > one.length)
    if (ending === undefined) continue
    const stem = word.text.slice(0, -ending.length)
    if (form === 'say' && ending === '이라고' && PLANS.some((noun) => stem === noun))
      return { form: 'planned', at, quotation: null, end: word.start }
    // "사실무근이라고": the noun alone; "한다고", "하라고": the verb with its own ending; "아니라고".
    const keeps = ending.startsWith('이') ? 0 : 1
    return { form, at, quotation: null, end: word.start + stem.length + keeps }
  }
  return null
}

const PLANS = ['계획', '방침', '예정', '뜻', '생각', '입장', '의향']

function other(words: readonly Word[], at: number): Marker | null {
  const word = words[at]
  const before = words[at - 1]
  if (word === undefined || before?.kind !== 'word') return null
  const marker = (form: MarkerForm, end = word.end): Marker => ({ form, at, quotation: null, end })
  if (word.text === '것으로') return marker('forecast')
  if (word.text.endsWith('기로') && word.text.length > 2) return marker('agree')
  if (word.text === '것을') return marker('object', word.end - 1)
  if (word.text.endsWith('지를') && word.text.length > 2) return marker('object', word.end - 1)
  return word.text === '봐' && before.text.endsWith('까') ? marker('worry') : null
}

/** "늘릴 수": a verb's form for what is to come, by its last letter ㄹ. */
export const isFuture = (word: string): boolean => {
  const last = word.slice(-1)
  return endsInConsonant(last) === true && (last.charCodeAt(0) - 0xac00) % 28 === 8
}
