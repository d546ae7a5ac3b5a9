// Owns whom the words of a source mean within their article: surnames, offices, initials, pronouns. Leaves the names to `names.ts`.
// It guesses nothing from outside the article: a pronoun is the last speaker who can be meant, an office the one named with it.
import type { Draft } from './draft'
import { HEADS, MEN, TITLES, WOMEN } from './lexicon/titles'
import { namesIn, type Name } from './names'
import type { Speaker } from './statement'
import { cutUnits, type Unit } from './text-units'

/** For each draft who speaks; `null` where its source is. Units are all of the text's, names within quotations aside. */
export function resolveSpeakers(
  text: string,
  units: readonly Unit[],
  drafts: readonly Draft[],
): ReadonlyMap<Draft, Speaker | null> {
  const names = namesIn(text, units)
  const resolved = new Map<Draft, Speaker | null>()
  const inOrder = [...drafts].sort((a, b) => (a.source?.[0] ?? 0) - (b.source?.[0] ?? 0))
  let last: Said | null = null
  for (const draft of inOrder) {
    const { source } = draft
    if (source === null) {
      resolved.set(draft, null)
      continue
    }
    const said = speakerOf(text, names, source, last)
    resolved.set(draft, said.speaker)
    if (said.speaker.by !== 'words') last = said
  }
  return resolved
}

type Said = { readonly speaker: Speaker; readonly gender: Name['gender']; readonly start: number }

/** A pronoun reaches back that far, in characters. */
const REACH = 2_000
const PRONOUNS: ReadonlyMap<string, Name['gender']> = new Map([
  ['he', 'man'],
  ['his', 'man'],
  ['she', 'woman'],
  ['her', 'woman'],
  ['who', null],
])

function speakerOf(
  text: string,
  names: readonly Name[],
  source: readonly [number, number],
  last: Said | null,
): Said {
  const units = cutUnits(text, source[0], source[1], [])
  const words = text.slice(source[0], source[1])
  const plain = (speaker: Speaker): Said => ({ speaker, gender: null, start: source[0] })
  const first = units[0]
  if (first === undefined) return plain({ name: words, by: 'words' })
  if (units.length === 1 && PRONOUNS.has(first.key)) {
    const gender = PRONOUNS.get(first.key) ?? null
    return byPronoun(names, gender, source[0], last) ?? plain({ name: words, by: 'words' })
  }
  const office = byTitle(names, units, source[0])
  const said = isOffice(units) ? office : (byName(text, names, units, source[0]) ?? office)
  return said ?? plain({ name: words, by: 'words' })
}

/** "the Northern leader": what has a capital in it is a land or a body, and nobody's name. */
function isOffice(units: readonly Unit[]): boolean {
  const [last, ...before] = units.toReversed()
  return (
    last !== undefined &&
    !last.capital &&
    TITLES.has(last.key) &&
    before.at(-1)?.key === 'the' &&
    before.every(({ kind }) => kind === 'word')
  )
}

function byPronoun(
  names: readonly Name[],
  gender: Name['gender'],
  at: number,
  last: Said | null,
): Said | null {
  const contradicts = (other: Name['gender']): boolean =>
    gender !== null && other !== null && other !== gender
  if (last !== null && at - last.start < REACH && !contradicts(last.gender))
    return { speaker: { name: last.speaker.name, by: 'pronoun' }, gender: gender ?? last.gender, start: at }
  const near = names.findLast(
    (name) =>
      !(gender !== null && name.isThing) &&
      name.start < at &&
      at - name.start < REACH &&
      !contradicts(genderOf(names, name)),
  )
  if (near === undefined) return null
  return { speaker: { name: fullest(names, near).text, by: 'pronoun' }, gender, start: at }
}

/** The first name of the source: whole, or as a surname or initials of one that the article gives in full. */
function byName(text: string, names: readonly Name[], units: readonly Unit[], at: number): Said | null {
  const own = namesIn(text, units)[0]
  const single = units.find(
    ({ kind, capital, key }, i) =>
      kind === 'word' && capital && !TITLES.has(key) && (i > 0 || units.length === 1),
  )
  const word = own?.words.length === 1 ? own.words[0] : own === undefined ? single?.key : undefined
  if (word === undefined) {
    if (own === undefined) return null
    return {
      speaker: { name: fullest(names, own).text, by: 'name' },
      gender: genderOf(names, own),
      start: at,
    }
  }
  const whole = names.find(
    ({ words, family, initials }) => initials === word || (words.length > 1 && family === word),
  )
  if (whole !== undefined) {
    const by = whole.initials === word ? 'initials' : 'surname'
    return { speaker: { name: whole.text, by }, gender: own?.gender ?? genderOf(names, whole), start: at }
  }
  const isAlone = own !== undefined || (units.length === 1 && !beginsSentence(text, at))
  const written = own?.text ?? (single === undefined ? '' : text.slice(single.start, single.end))
  return isAlone ? { speaker: { name: written, by: 'name' }, gender: own?.gender ?? null, start: at } : null
}

/** There every word has a capital. */
function beginsSentence(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at).trim()
  return before === '' || '.!?'.includes(before.slice(-1)) || text.charAt(at - 1) === '\n'
}

/** "the mayor": the last one before it who is named as such, else the first one after. */
function byTitle(names: readonly Name[], units: readonly Unit[], at: number): Said | null {
  const place = units.findIndex(({ key }) => TITLES.has(key) && key !== 'former')
  const title = units[place]?.key
  if (title === undefined || units[0]?.key !== 'the') return null
  const land = units
    .slice(1, place)
    .filter(({ capital }) => capital)
    .map(({ key }) => key)
    .join(' ')
  const holds = (name: Name): boolean =>
    (name.titles.has(title) || (title === 'leader' && [...name.titles].some((own) => HEADS.has(own)))) &&
    isOfLand(names, name, land)
  const holder = names.findLast((name) => name.start < at && holds(name)) ?? names.find(holds)
  if (holder === undefined) return null
  return {
    speaker: { name: fullest(names, holder).text, by: 'title' },
    gender: genderOf(names, holder),
    start: at,
  }
}

/** Whether nothing says that somebody's office is another land's, or another body's. */
function isOfLand(names: readonly Name[], { family }: Name, land: string): boolean {
  const known = names.filter((name) => name.family === family && name.of !== '').map((name) => name.of)
  return land === '' || known.length === 0 || known.some((of) => of.includes(land) || land.includes(of))
}

/** The longest name of the article with the same family name that begins alike. */
function fullest(names: readonly Name[], name: Name): Name {
  const same = names.filter(
    ({ words, family }) => family === name.family && (name.words.length === 1 || words[0] === name.words[0]),
  )
  return same.reduce((best, other) => (other.words.length > best.words.length ? other : best), name)
}

/** What forms of address say of everyone with that family name. */
function genderOf(names: readonly Name[], { family }: Name): Name['gender'] {
  const all = new Set(names.filter((other) => other.family === family).flatMap(({ titles }) => [...titles]))
  const isMan = [...all].some((key) => MEN.has(key))
  const isWoman = [...all].some((key) => WOMEN.has(key))
  return isMan === isWoman ? null : isMan ? 'man' : 'woman'
}
