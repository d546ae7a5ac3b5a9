// Owns quotes of our own making in six languages and what a person may do to their words by chance: honest edits, and ones that change or
// reorder words. The oracle knows nothing of the product: what stands outside brackets must be found in the sealed words, in order.
import type { Random } from './random'

/** Words with their spaces; those that negate are marked by `!`, so that the tests know them without a lexicon. */
const SENTENCES: readonly string[] = [
  'The envoy said that Seoul would !not ask for a seat of its own, and that it would carry messages between the two capitals.',
  'We !never promised a date; we offered rooms, a hotline and time, “at whatever table they choose”, !without conditions.',
  'The council !didn’t vote on 1,250.5 million before winter, although !nobody [sic] had asked it to wait... until March.',
  'There is !no plan – !hardly a draft – that both coasts could sign; Governor O’Neill !denied that he had seen one.',
  '정부는 북미 대화가 다시 열리도록 돕고 촉진할 준비가 되어 있으며 조건을 내걸지 !않겠다고 밝혔다.',
  '한 장관은 “중재가 !아니라 촉진”이라며 구체적인 일정은 !없다고 말했고, 관찰단을 !안 보내겠다고 했다.',
  '박 의원은 그 방안을 받아들이지 !못한다고 설명했고 훈련을 먼저 하지 !말라고 요구했다.',
  'Die Ministerin erklärte, das Land werde !keine Bedingungen stellen und !nicht auf einem Sitz am Tisch bestehen.',
  'Le ministre a déclaré que le pays !ne demanderait !pas de siège et !n’imposerait !aucune condition aux deux capitales.',
]
const UNSPACED: readonly (readonly string[])[] = [
  [
    '政府',
    'は',
    '対話',
    'を',
    '支援',
    'する',
    '用意',
    'が',
    'ある',
    'が',
    '、',
    '条件',
    'を',
    '付け!ない',
    'と',
    '述べた',
    '。',
  ],
  [
    '政府',
    '表示',
    '愿意',
    '为',
    '双方',
    '对话',
    '提供',
    '便利',
    '，',
    '但',
    '!不会',
    '提出',
    '条件',
    '，',
    '也',
    '!没有',
    '确定',
    '日期',
    '。',
  ],
]

export type RandomQuote = {
  readonly exact: string
  /** The words in order: half-open spans, each with whether it negates. */
  readonly words: readonly { readonly start: number; readonly end: number; readonly isNegation: boolean }[]
}

const quoteOf = (parts: readonly string[], space: string): RandomQuote => {
  let exact = ''
  const words = parts.map((part) => {
    if (exact !== '') exact += space
    const start = exact.length
    exact += part.replace('!', '')
    return { start, end: exact.length, isNegation: part.includes('!') }
  })
  return { exact, words }
}

/** A sentence, or two as paragraphs. */
export function randomQuote(random: Random): RandomQuote {
  if (random.next() < 0.15) return quoteOf(random.pick(UNSPACED), '')
  const one = quoteOf(random.pick(SENTENCES).split(' '), ' ')
  if (random.next() < 0.8) return one
  const two = quoteOf(random.pick(SENTENCES).split(' '), ' ')
  const from = one.exact.length + 1
  const moved = two.words.map((word) => ({ ...word, start: word.start + from, end: word.end + from }))
  return { exact: `${one.exact}\n${two.exact}`, words: [...one.words, ...moved] }
}

/** Typed words with what was left out of them on purpose. */
export type Typed = { readonly typed: string; readonly droppedNegation: boolean }

const ADDED = ['the President', 'on Tuesday', 'sic', 'T', '이 대통령', '昨天', 'emphasis added', 'ليلى']

/** Up to four honest edits of whole words, from the end to the begin. */
export function editHonestly({ exact, words }: RandomQuote, random: Random): Typed {
  let typed = exact
  let droppedNegation = false
  let limit = words.length
  for (let n = 1 + random.below(4); n > 0 && limit > 1; n--) {
    const from = random.below(limit)
    const to = Math.min(limit - 1, from + random.below(4))
    const [first, last] = [words[from], words[to]]
    if (first === undefined || last === undefined || (from === 0 && to === words.length - 1)) continue
    const kind = random.below(4)
    const brackets = kind === 0 ? `[${random.pick(ADDED)}]` : random.pick(['[…]', '[...]', '[. . .]'])
    if (kind === 1)
      typed = `${typed.slice(0, first.start)}[${random.pick(ADDED)}] ${typed.slice(first.start)}`
    else {
      typed = typed.slice(0, first.start) + brackets + typed.slice(last.end)
      droppedNegation ||= words.slice(from, to + 1).some(({ isNegation }) => isNegation)
    }
    limit = from
  }
  return { typed, droppedNegation }
}

/** Change, repeat, swap, insert or drop something outside of brackets; also where that ends in what was there. */
export function editDishonestly(typed: string, random: Random): string {
  const parts = typed.split(/(\s+)/)
  const at = random.below(parts.length)
  const part = parts[at] ?? ''
  const letter = random.below(Math.max(1, part.length))
  switch (random.below(8)) {
    case 0:
      return parts
        .with(at, part.slice(0, letter) + random.pick(Array.from('aeixKn안못不。1')) + part.slice(letter + 1))
        .join('')
    case 1:
      return parts
        .toSpliced(at, 0, `${random.pick(['not', 'really', '안', '절대', '不', 'never'])} `)
        .join('')
    case 2:
      return parts.toSpliced(at, 1).join('')
    case 3: {
      const other = random.below(parts.length)
      return parts
        .with(at, parts[other] ?? '')
        .with(other, part)
        .join('')
    }
    case 4:
      return parts.toSpliced(at, 0, part, ' ').join('')
    case 5:
      return parts.with(at, part === part.toUpperCase() ? part.toLowerCase() : part.toUpperCase()).join('')
    case 6: {
      const [from, to] = [random.below(typed.length), random.below(typed.length)].sort((a, b) => a - b)
      return typed.slice(0, from) + typed.slice(to)
    }
    default:
      return parts.with(at, `${part.slice(0, letter)}[…]${part.slice(letter)}`).join('')
  }
}

/** As keyboards write it. */
export const asTyped = (text: string): string =>
  text
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\u2013/g, '-')
    .replace(/\u2026/g, '...')
    .replace(/\s+/g, ' ')
    .trim()

/**
 * Whether what stands outside brackets is in the sealed words, each stretch behind the one before. `[sic]`, which one source has of its
 * own and a person may add, may be either wherever it stands.
 */
export function isInOrder(exact: string, shown: string): boolean {
  const source = own(asTyped(exact))
  const [first = '', ...others] = asTyped(shown).split('[sic]')
  const ways = others.reduce<readonly string[]>(
    (begun, part) => begun.flatMap((begin) => [`${begin}\u27e6sic\u27e7${part}`, `${begin}[sic]${part}`]),
    [first],
  )
  return ways.some((way) => {
    let at = 0
    return way.split(/\s*\[[^\]]*\]\s*/).every((piece) => {
      const found = source.indexOf(piece.trim(), at)
      at = found + piece.trim().length
      return found >= 0
    })
  })
}

const own = (text: string): string => text.replaceAll('[sic]', '\u27e6sic\u27e7')
