// Owns whom the words of a Korean source mean within their article: a full name, a surname with an office, a pronoun, an office
// alone, the end of a body's name. Leaves finding sources to `sources.ts`.
import type { Draft } from '../draft'
import { TITLES } from '../lexicon/korean-names'
import type { Speaker } from '../statement'
import type { Unit } from '../text-units'
import { isFullName, isSurname } from './names'
import { topicOf } from './words'

type Placed = { readonly text: string; readonly start: number }
type Name = { readonly name: string; readonly titles: readonly string[]; readonly start: number }

/** For each draft with a source who speaks. */
export function koreanSpeakers(
  text: string,
  units: readonly Unit[],
  drafts: readonly Draft[],
): ReadonlyMap<Draft, Speaker> {
  const words = units
    .filter(({ kind }) => kind === 'word')
    .map((unit) => ({ text: text.slice(unit.start, unit.end), start: unit.start }))
  const known = new Known(namesIn(words), words)
  const found = new Map<Draft, Speaker>()
  let last: Speaker | null = null
  const inOrder = [...drafts].sort((a, b) => (a.content[0]?.[0] ?? 0) - (b.content[0]?.[0] ?? 0))
  for (const draft of inOrder) {
    if (draft.source === null) continue
    known.readTo(draft.source[1])
    const speaker = speakerOf(text.slice(draft.source[0], draft.source[1]), known, last)
    found.set(draft, speaker)
    last = speaker
  }
  return found
}

/** How many words may stand between a name and its office: "조은별 보건복지부 장관". */
const REACH = 3

function namesIn(words: readonly Placed[]): readonly Name[] {
  const names: Name[] = []
  words.forEach((word, at) => {
    const title = titleOf(withoutParticle(word.text))
    if (title === null) return
    for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
      const before = words[i]
      if (before === undefined || topicOf(before.text) !== null || isSurname(before.text)) break
      if (!isFullName(before.text)) continue
      const own = titleOf(words[i - 1]?.text ?? '')
      names.push({ name: before.text, titles: own === null ? [title] : [title, own], start: before.start })
      break
    }
  })
  return names
}

const PARTICLES = [
  '에게',
  '께서는',
  '께서',
  '은',
  '는',
  '이',
  '가',
  '을',
  '를',
  '의',
  '도',
  '과',
  '와',
  '로',
  '으로',
]

function withoutParticle(word: string): string {
  if (titleOf(word) !== null) return word
  const particle = PARTICLES.find((one) => word.endsWith(one) && word.length > one.length)
  return particle === undefined ? word : word.slice(0, -particle.length)
}

/** The office that a word ends in: "외무장관" is one; `null` where it ends in none. */
const titleOf = (word: string): string | null =>
  TITLES.find((title) => word === title || (title.length > 1 && word.endsWith(title))) ?? null

/** Words that end alike are looked through up to that number. */
const ALIKE = 50

/** What the article has told up to a place: who has which office, and the names of bodies. */
class Known {
  private next = 0
  private nextWord = 0
  private readonly byOffice = new Map<string, string>()
  private readonly bySurname = new Map<string, Set<string>>()
  private readonly names = new Set<string>()
  private readonly bodies = new Map<string, Set<string>>()

  constructor(
    private readonly inOrder: readonly Name[],
    private readonly words: readonly Placed[],
  ) {}

  readTo(place: number): void {
    for (; (this.inOrder[this.next]?.start ?? place) < place; this.next++) this.learn(this.inOrder[this.next])
    for (; (this.words[this.nextWord]?.start ?? place) < place; this.nextWord++) {
      const stem = withoutParticle(this.words[this.nextWord]?.text ?? '')
      if (stem.length <= BODY) continue
      const alike = this.bodies.get(stem.slice(-BODY)) ?? new Set()
      this.bodies.set(stem.slice(-BODY), alike)
      if (alike.size < ALIKE) alike.add(stem)
    }
  }

  private learn(one: Name | undefined): void {
    if (one === undefined) return
    this.names.add(one.name)
    for (const surname of [one.name.slice(0, 1), one.name.slice(0, 2)]) {
      const same = this.bySurname.get(surname) ?? new Set()
      this.bySurname.set(surname, same.add(one.name))
      for (const title of one.titles) this.byOffice.set(`${surname} ${title}`, one.name)
    }
    for (const title of one.titles) this.byOffice.set(title, one.name)
  }

  isName(word: string): boolean {
    return this.names.has(word)
  }

  /** The last one with an office, and a surname where one is given; a surname alone does where just one has it. */
  holder(title: string, surname: string | null): string | null {
    const exact = this.byOffice.get(surname === null ? title : `${surname} ${title}`)
    if (exact !== undefined || surname === null) return exact ?? null
    const [only, ...others] = this.bySurname.get(surname) ?? []
    return others.length === 0 ? (only ?? null) : null
  }

  /** "과학원" after "국립과학원": the last longer word that ends alike. */
  body(source: string): string | null {
    if (source.length < BODY || source.includes(' ')) return null
    const alike = [...(this.bodies.get(source.slice(-BODY)) ?? [])]
    return alike.findLast((stem) => stem.length > source.length && stem.endsWith(source)) ?? null
  }
}

/** Shorter names of bodies are the ends of too many. */
const BODY = 3

function speakerOf(source: string, known: Known, last: Speaker | null): Speaker {
  if (source === '그' || source === '그녀')
    return last === null || last.name === source
      ? { name: source, by: 'words' }
      : { name: last.name, by: 'pronoun' }
  const parts = source.split(' ')
  const end = parts.at(-1) ?? ''
  const title = titleOf(end)
  if (title !== null) {
    const before = parts.slice(0, -1)
    const whole = before.findLast(isFullName)
    if (whole !== undefined) return { name: whole, by: 'name' }
    const surname = before.findLast(isSurname) ?? null
    const isBare = surname !== null || parts.length === 1
    const holder = isBare ? known.holder(title, surname) : null
    if (holder !== null) return { name: holder, by: surname === null ? 'title' : 'surname' }
  }
  if (known.isName(end)) return { name: end, by: 'name' }
  const body = known.body(source)
  return body === null ? { name: source, by: 'words' } : { name: body, by: 'name' }
}
