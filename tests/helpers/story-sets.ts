// Owns sets of stories of which it is known which are copies of one another: told anew by seed, and beside them what only looks alike.
import type { Prose } from '../bench/generated-text'
import type { Random } from './random'
import { rewrite, sentencesOf } from './story-rewrites'

/** `truth`: those of one source have the same. */
export type LabelledStory = {
  readonly id: string
  readonly text: string
  readonly site: string | null
  readonly truth: string
  /** How it was made, to tell what went wrong. */
  readonly made: string
}

export type StorySetOptions = {
  readonly random: Random
  readonly prose: Prose
  /** Texts that have nothing to do with each other. */
  readonly texts: readonly string[]
}

/** Make a set: each text with copies, or none, and among them what is no copy. */
export function makeStorySet({ random, prose, texts }: StorySetOptions): readonly LabelledStory[] {
  const stories: LabelledStory[] = []
  const add = (text: string, truth: string, made: string, site: string | null = null): void => {
    stories.push({ id: `s${String(stories.length).padStart(6, '0')}`, text, site, truth, made })
  }
  texts.forEach((text, i) => {
    const truth = `text ${i}`
    add(text, truth, 'original')
    const copies = random.next() < 0.4 ? 0 : 1 + random.below(6)
    for (let copy = 0; copy < copies; copy++) {
      const harshness = { changes: 1 + random.below(4), strength: random.next() }
      add(rewrite(text, { random, prose }, harshness), truth, `copy ${JSON.stringify(harshness)}`)
    }
  })
  const paragraph = (sentences: number): string =>
    Array.from({ length: sentences }, () => prose.sentence(random)).join(' ')
  addSharedQuotes(add, random, prose, paragraph)
  addForms(add, random, prose)
  addFooters(add, random, paragraph)
  addBackground(add, random, paragraph)
  return stories
}

type Add = (text: string, truth: string, made: string, site?: string | null) => void

/** The same event by two authors: names, a few phrases and what was said are the same. */
function addSharedQuotes(add: Add, random: Random, prose: Prose, paragraph: (n: number) => string): void {
  for (let event = 0; event < 20; event++) {
    const said = Array.from({ length: 2 + random.below(3) }, () => `“${prose.sentence(random)}”`)
    const phrase = prose.sentence(random).split(' ').slice(0, 7).join(' ')
    for (let author = 0; author < 2; author++) {
      const own = Array.from({ length: 6 + random.below(6) }, () => paragraph(2 + random.below(2)))
      said.forEach((quote) =>
        own.splice(1 + random.below(own.length - 1), 0, `${quote} ${prose.sentence(random)}`),
      )
      add(`${phrase} ${own.join('\n\n')}`, `event ${event} author ${author}`, 'shares quotations')
    }
  }
}

/** Reports in one form, of other things: all numbers and names differ. */
function addForms(add: Add, random: Random, prose: Prose): void {
  for (let form = 0; form < 10; form++) {
    const sentences = Array.from({ length: 14 }, () => prose.sentence(random).split(' '))
    for (let report = 0; report < 3; report++) {
      const text = sentences.map((words) =>
        words
          .map((word, i) =>
            i % 5 === 2 ? String(1 + random.below(90_000)) : i % 7 === 3 ? prose.word(random) : word,
          )
          .join(' '),
      )
      add(text.join(' '), `form ${form} report ${report}`, 'the same form, other numbers')
    }
  }
}

/** Pages of one site with the same words under each. */
function addFooters(add: Add, random: Random, paragraph: (n: number) => string): void {
  for (let site = 0; site < 6; site++) {
    const footer = paragraph(3 + random.below(3))
    for (let page = 0; page < 3 + random.below(8); page++)
      add(
        `${Array.from({ length: 3 + random.below(8) }, () => paragraph(2)).join('\n\n')}\n\n${footer}`,
        `site ${site} page ${page}`,
        'the same footer',
        `site-${site}.example`,
      )
  }
}

/** An agency's reports of different days that repeat what led up to them. */
function addBackground(add: Add, random: Random, paragraph: (n: number) => string): void {
  for (let topic = 0; topic < 10; topic++) {
    const background = paragraph(2)
    for (let day = 0; day < 2; day++)
      add(
        `${Array.from({ length: 7 + random.below(6) }, () => paragraph(2)).join('\n\n')}\n\n${background}`,
        `topic ${topic} day ${day}`,
        'the same background',
      )
  }
}

/** Whether a text can be told anew at all. */
export const isTellable = (text: string): boolean =>
  sentencesOf(text).flat().length >= 8 && text.length >= 1200
