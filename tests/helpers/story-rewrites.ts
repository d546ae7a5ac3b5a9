// Owns stories told anew by seed: shortened, in another order, with a lead, quotations or names of their own. Leaves which
// stories are told, and what counts as a copy, to the measure of copies.
import type { Prose } from '../bench/generated-text'
import type { Random } from './random'

export type Rewriting = {
  readonly random: Random
  /** Where new sentences come from. */
  readonly prose: Prose
}

type Paragraphs = readonly (readonly string[])[]

/** How hard a rewrite goes about it: how many changes, and how far each goes (0 to 1). */
export type Harshness = { readonly changes: number; readonly strength: number }

/** Cut a text into paragraphs of sentences. */
export const sentencesOf = (text: string): Paragraphs =>
  text
    .split(/\n+/)
    .map((paragraph) => paragraph.split(/(?<=[.!?。])\s*(?=\S)/).filter((sentence) => sentence.trim() !== ''))
    .filter((sentences) => sentences.length > 0)

const join = (paragraphs: Paragraphs, space: string): string =>
  paragraphs.map((sentences) => sentences.join(space)).join('\n\n')

type Change = (paragraphs: Paragraphs, by: Rewriting, strength: number) => Paragraphs

/** Its beginning, or some of its sentences: 70 to 35 % of it. */
const shorten: Change = (paragraphs, { random }, strength) => {
  const kept = 0.7 - 0.35 * strength * random.next()
  const all = paragraphs.flat().length
  let left = Math.max(6, Math.ceil(all * kept))
  if (random.next() < 0.6)
    return paragraphs.map((one) => one.filter(() => left-- > 0)).filter((one) => one.length > 0)
  return paragraphs.map((one) => one.filter(() => random.next() < kept)).filter((one) => one.length > 0)
}

const reorder: Change = (paragraphs, { random }) => {
  const left = [...(paragraphs.length > 2 ? paragraphs : paragraphs.flat().map((sentence) => [sentence]))]
  const out: (readonly string[])[] = []
  while (left.length > 0) out.push(...left.splice(random.below(left.length), 1))
  return out
}

const newLead: Change = (paragraphs, { random, prose }, strength) => {
  const lead = Array.from({ length: 1 + random.below(2 + Math.round(2 * strength)) }, () =>
    prose.sentence(random),
  )
  const [first = [], ...rest] = paragraphs
  return [lead, first.slice(1), ...rest].filter((one) => one.length > 0)
}

const newQuotes: Change = (paragraphs, { random, prose }, strength) =>
  paragraphs.flatMap((one) =>
    random.next() < 0.2 + 0.3 * strength ? [one, [`“${prose.sentence(random)}”`]] : [one],
  )

/** Names are called otherwise throughout: long words that come again and again. */
const translateNames: Change = (paragraphs, { random, prose }, strength) => {
  const counts = new Map<string, number>()
  for (const word of paragraphs
    .flat()
    .join(' ')
    .match(/\p{L}{5,}/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1)
  const names = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 2 + Math.round(4 * strength))
  const called = new Map(names.map(([name]) => [name, prose.word(random) + prose.word(random)]))
  return paragraphs.map((one) =>
    one.map((sentence) => sentence.replace(/\p{L}{5,}/gu, (word) => called.get(word) ?? word)),
  )
}

/** Some sentences lose or change words here and there. */
const editWords: Change = (paragraphs, { random, prose }, strength) =>
  paragraphs.map((one) =>
    one.map((sentence) =>
      random.next() < 0.6
        ? sentence
        : sentence
            .split(' ')
            .map((word) => (random.next() < 0.08 + 0.12 * strength ? prose.word(random) : word))
            .join(' '),
    ),
  )

const CHANGES: readonly Change[] = [shorten, reorder, newLead, newQuotes, translateNames, editWords]

/** Tell a story anew. */
export function rewrite(text: string, by: Rewriting, { changes, strength }: Harshness): string {
  const left = [...CHANGES]
  let paragraphs = sentencesOf(text)
  for (let i = 0; i < changes && left.length > 0; i++) {
    const [change] = left.splice(by.random.below(left.length), 1)
    if (change !== undefined) paragraphs = change(paragraphs, by, strength)
  }
  return join(paragraphs, by.prose.language === 'ja' || by.prose.language === 'zh' ? '' : ' ')
}
