// Owns quotations put into other texts as others print them, by seed: the same, a word or a number changed, words left out or put in; and
// what only looks like them.
import type { Prose } from '../bench/generated-text'
import type { Random } from './random'

export type VariantCase = {
  readonly quote: string
  /** The texts that hold it, each with how it was changed. */
  readonly holders: readonly { readonly text: string; readonly made: string }[]
  /** Texts of the same words in other sentences. */
  readonly others: readonly string[]
}

type Change = readonly [made: string, change: (words: string[], random: Random, prose: Prose) => string[]]

const CHANGES: readonly Change[] = [
  ['same', (words) => words],
  ['a word changed', (words, random, prose) => words.with(random.below(words.length), prose.word(random))],
  [
    'three words changed',
    (words, random, prose) =>
      [0, 1, 2].reduce((all) => all.with(random.below(all.length), prose.word(random)), words),
  ],
  [
    'a number changed',
    (words, random) => words.with(random.below(words.length), String(1000 + random.below(90_000))),
  ],
  [
    'words put in',
    (words, random, prose) =>
      words.toSpliced(random.below(words.length), 0, prose.word(random), prose.word(random)),
  ],
  ['words left out', (words, random) => words.toSpliced(1 + random.below(words.length - 4), 2)],
  ['its first part', (words) => words.slice(0, Math.max(8, Math.ceil(words.length * 0.6)))],
  ['in capitals', (words) => words.map((word) => word.toUpperCase())],
]

/** Make a case. The quotation has ten words and more. */
export function makeVariantCase(random: Random, prose: Prose): VariantCase {
  let quote = prose.sentence(random)
  while (quote.split(' ').length < 10) quote = prose.sentence(random)
  const around = (words: string): string => {
    const paragraphs = Array.from(
      { length: 6 + random.below(8) },
      () => `${prose.sentence(random)} ${prose.sentence(random)}`,
    )
    paragraphs.splice(random.below(paragraphs.length), 0, `“${words}” ${prose.sentence(random)}`)
    return paragraphs.join('\n\n')
  }
  const words = quote.replace(/\.$/, '').split(' ')
  const shuffled = (): string => {
    const left = [...words]
    const out: string[] = []
    while (left.length > 0) out.push(...left.splice(random.below(left.length), 1), prose.word(random))
    return out.join(' ')
  }
  return {
    quote,
    holders: CHANGES.map(([made, change]) => ({
      made,
      text: around(change([...words], random, prose).join(' ')),
    })),
    others: [around(shuffled()), around(words.slice(0, 4).join(' '))],
  }
}
