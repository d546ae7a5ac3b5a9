// Owns the forms of English verbs of saying, and finding the verb that begins at a unit. Leaves which verbs there are to
// `lexicon/saying-verbs.ts`.
import { SAYING_VERBS, type SayingVerb } from './lexicon/saying-verbs'
import type { Unit } from './text-units'

/** `past` may be a participle, too: English tells them apart by what stands before. */
export type VerbForm = 'base' | 'ing' | 'past' | 'third'

export type FoundVerb = { readonly verb: SayingVerb; readonly form: VerbForm; readonly length: number }

/** Past and participle of those that don't end in -ed. */
const IRREGULAR: ReadonlyMap<string, readonly string[]> = new Map([
  ['say', ['said']],
  ['tell', ['told']],
  ['think', ['thought']],
  ['feel', ['felt']],
  ['write', ['wrote', 'written']],
  ['find', ['found']],
  ['know', ['knew', 'known']],
  ['see', ['saw', 'seen']],
  ['hear', ['heard']],
  ['mean', ['meant']],
  ['show', ['showed', 'shown']],
  ['swear', ['swore', 'sworn']],
  ['put', ['put']],
  ['read', ['read']],
  ['understand', ['understood']],
  ['forget', ['forgot', 'forgotten']],
  ['seek', ['sought']],
  ['choose', ['chose', 'chosen']],
  ['cast', ['cast']],
  ['speak', ['spoke', 'spoken']],
  ['take', ['took', 'taken']],
  ['make', ['made']],
  ['go', ['went', 'gone']],
  ['lay', ['laid']],
  ['spell', ['spelled']],
  ['shoot', ['shot']],
  ['begin', ['began']],
])

const DOUBLED = new Set([
  'quip',
  'plan',
  'admit',
  'brag',
  'beg',
  'slam',
  'refer',
  'prefer',
  'rip',
  'dub',
  'blog',
  'commit',
  'rebut',
  'begin',
  'sum',
])
const VOWELS = 'aeiou'

function formsOf(lemma: string): readonly (readonly [string, VerbForm])[] {
  const last = lemma.charAt(lemma.length - 1)
  const beforeLast = lemma.charAt(lemma.length - 2)
  const endsInConsonantY = last === 'y' && !VOWELS.includes(beforeLast)
  const hisses = 'sxz'.includes(last) || lemma.endsWith('sh') || lemma.endsWith('ch') || last === 'o'
  const third = endsInConsonantY ? `${lemma.slice(0, -1)}ies` : `${lemma}${hisses ? 'es' : 's'}`
  const doubled = DOUBLED.has(lemma) ? `${lemma}${last}` : lemma
  const stem = last === 'e' && beforeLast !== 'e' ? lemma.slice(0, -1) : doubled
  const regular = endsInConsonantY
    ? `${lemma.slice(0, -1)}ied`
    : `${last === 'e' ? lemma.slice(0, -1) : doubled}ed`
  const past = IRREGULAR.get(lemma) ?? [regular]
  return [
    [lemma, 'base'],
    [third, 'third'],
    [`${stem}ing`, 'ing'],
    ...past.map((form) => [form, 'past'] as const),
  ]
}

type Entry = { readonly verb: SayingVerb; readonly form: VerbForm }

const BY_FORM: ReadonlyMap<string, readonly Entry[]> = makeTable()

function makeTable(): ReadonlyMap<string, readonly Entry[]> {
  const table = new Map<string, Entry[]>()
  for (const verb of SAYING_VERBS)
    for (const [form, kind] of formsOf(verb.lemma)) {
      const entries = table.get(form)
      if (entries === undefined) table.set(form, [{ verb, form: kind }])
      else entries.push({ verb, form: kind })
    }
  // The longest particle first, none last.
  for (const entries of table.values())
    entries.sort((a, b) => (b.verb.particle?.length ?? 0) - (a.verb.particle?.length ?? 0))
  return table
}

/** The verb of saying whose form stands at a unit, with its particle; `null` where none does. */
export function verbAt(units: readonly Unit[], at: number): FoundVerb | null {
  const unit = units[at]
  const isNamed = unit?.capital === true && at > 0 && units[at - 1]?.kind === 'word'
  const entries = unit?.kind === 'word' ? BY_FORM.get(unit.key) : undefined
  for (const { verb, form } of entries ?? []) {
    const particles = verb.particle === null ? [] : verb.particle.split(' ')
    const follows = particles.every((word, i) => units[at + 1 + i]?.key === word)
    // The State Department is none.
    const isNoName = !isNamed || ((form === 'third' || form === 'past') && !verb.alsoNoun)
    if (follows && isNoName) return { verb, form, length: 1 + particles.length }
  }
  return null
}
