// Owns what kind of statement English words make: by the verb of saying, and by the words themselves where it says little. Leaves
// Korean to `korean/kinds.ts`.
import { DENIABLE, DOUBTING, IMPERATIVES, JUDGING, MUST } from './lexicon/judging-words'
import { isOpeningMark } from './quotations'
import type { Range, StatementKind } from './statement'
import { cutUnits, type Unit } from './text-units'

/** How many words at its begin say what a clause does. */
const OPENING = 9
/** And how many of them may judge. */
const JUDGED = 14

/** The kind by the verb of saying, or by the words themselves where that says little. */
export function kindOf(
  text: string,
  content: readonly Range[],
  byVerb: StatementKind,
  lemma: string | null = null,
): StatementKind {
  const [first, last] = [content[0], content.at(-1)]
  if (first === undefined || last === undefined) return byVerb
  const words = mainClause(cutUnits(text, first[0], first[1], []))
  const byObject = kindOfObject(words, lemma, byVerb)
  if (byObject !== 'claim' && byObject !== 'announcement') return byObject
  if (text.slice(last[0], last[1]).includes('?') && byObject === 'claim') return 'question'
  const own = isOpeningMark(text.charAt(first[0])) ? 'quoted' : 'told'
  return ofWords(words, own, byObject) ?? byObject
}

type Voice = 'quoted' | 'told'

/** Verbs whose object says what they do with it. */
function kindOfObject(words: readonly Unit[], lemma: string | null, byVerb: StatementKind): StatementKind {
  const has = (keys: ReadonlySet<string>): boolean => words.some(({ key }) => keys.has(key))
  if (lemma === 'reject' || lemma === 'dismiss') return has(DENIABLE) ? 'denial' : 'assessment'
  if (lemma === 'describe') return has(AS) ? 'assessment' : byVerb
  return lemma === 'ask' && words[0]?.key === 'to' ? 'demand' : byVerb
}
const AS = new Set(['as'])

const CONDITIONS = new Set([
  'if',
  'unless',
  'when',
  'once',
  'until',
  'while',
  'although',
  'though',
  'because',
  'since',
])
const LEADS = new Set(['that', 'and', 'but', 'so', 'well', 'yes', 'no', 'look', 'then'])

/** The words behind "if …," and "that". */
function mainClause(units: readonly Unit[]): readonly Unit[] {
  const opening = units.findIndex(({ kind }) => kind === 'word')
  const comma = CONDITIONS.has(units[opening]?.key ?? '') ? units.findIndex(({ key }) => key === ',') : -1
  const words = units.slice(Math.max(0, comma)).filter(({ kind }) => kind === 'word')
  const lead = LEADS.has(words[0]?.key ?? '') && words.length > 2 ? 1 : 0
  return words.slice(lead)
}

function ofWords(words: readonly Unit[], voice: Voice, byVerb: StatementKind): StatementKind | null {
  if (denies(words, voice)) return 'denial'
  // "announced that it would close" is news first.
  if ((byVerb !== 'announcement' || voice === 'quoted') && promises(words, voice)) return 'commitment'
  if (demands(words, voice)) return 'demand'
  return byVerb === 'claim' && judges(words) ? 'assessment' : null
}

const SELF: Readonly<Record<Voice, ReadonlySet<string>>> = {
  quoted: new Set(['i', 'we', 'my', 'our']),
  told: new Set(['i', 'we', 'he', 'she', 'they', 'it', 'my', 'our', 'his', 'her', 'their', 'its']),
}
const OWN = new Set(['my', 'our', 'his', 'her', 'their', 'its'])

/** Number of the word behind the speaker as subject: "we", "his government"; `null` where somebody else is. */
function behindSelf(words: readonly Unit[], voice: Voice): number | null {
  const first = words[0]?.key ?? ''
  if (!SELF[voice].has(first)) return isContracted(first) ? 0 : null
  return OWN.has(first) ? 2 : 1
}
const isContracted = (key: string): boolean =>
  ["i'll", "we'll", "i'm", "we're", "i've", "we've", "i'd"].includes(key)

const WILL = new Set(['will', "won't", 'shall', "shan't", "i'll", "we'll", 'would', "wouldn't"])
const PROMISING = new Set([
  'promise',
  'pledge',
  'vow',
  'swear',
  'commit',
  'intend',
  'intends',
  'intended',
  'plan',
  'plans',
  'planned',
])
/** What "it would" is often said of that promises nothing. */
const FACTS = new Set('be cost take rain snow help hurt mean seem depend require like have'.split(' '))

function promises(words: readonly Unit[], voice: Voice): boolean {
  const keys = words.slice(0, OPENING).map(({ key }) => key)
  if (keys.join(' ').startsWith('you have my word') || keys.join(' ').startsWith('you have our word'))
    return true
  const at = behindSelf(words, voice)
  if (at === null) return false
  // "We also will", "his new government would".
  for (let i = at; i < Math.min(keys.length, at + 3); i++) {
    const key = keys[i] ?? ''
    const next = keys[i + 1] ?? ''
    if (WILL.has(key))
      return !(voice === 'told' && keys[0] === 'it' && FACTS.has(next)) && !isLiking(key, next, voice)
    if (key === 'going' && next === 'to') return true
    if (PROMISING.has(key) && i === at) return true
    if (STATES.has(key) && next !== 'going') return false
  }
  return false
}
const STATES = new Set(['is', 'was', 'were', 'has', 'had', 'have', 'did', 'do', 'does', 'can', 'could'])
/** "I would say", "we would like": a wish. */
const isLiking = (will: string, next: string, voice: Voice): boolean =>
  will.startsWith('would') && (voice === 'quoted' || next === 'like' || next === 'prefer')

const NEVER = new Set(["didn't", "hadn't", "haven't", "wasn't", "weren't", "isn't", 'never'])
const HELPING = new Set(['did', 'had', 'have', 'has', 'was', 'were', 'do'])
const FALSE = new Set([
  'false',
  'untrue',
  'lie',
  'lies',
  'fabricated',
  'baseless',
  'unfounded',
  'falsehood',
  'fabrication',
  'nonsense',
])

/** "I never met him", "that is not true", "there was no deal". */
function denies(words: readonly Unit[], voice: Voice): boolean {
  const keys = words.slice(0, OPENING).map(({ key }) => key)
  const all = keys.join(' ')
  if (keys.some((key) => FALSE.has(key)) && !all.includes('not ')) return true
  if (all.includes('not true') || all.includes('no truth') || all.includes('nothing of the')) return true
  if (all.startsWith('there was no ') || all.startsWith('there is no truth')) return true
  const at = behindSelf(words, voice)
  if (at === null) return false
  const [verb = '', next = ''] = keys.slice(at, at + 2)
  return (NEVER.has(verb) || (HELPING.has(verb) && (next === 'not' || next === 'never'))) && at === 1
}

function demands(words: readonly Unit[], voice: Voice): boolean {
  const keys = words.slice(0, OPENING).map(({ key }) => key)
  const first = keys[0] ?? ''
  if (keys.some((key) => MUST.has(key))) return true
  if (keys.join(' ').startsWith('it is time') || keys.join(' ').startsWith("it's time")) return true
  const needs = keys.some(
    (key, i) =>
      keys[i + 1] === 'to' &&
      i > 0 &&
      (key === 'need' || key === 'needs' || key === 'has' || (key === 'have' && keys[i - 1] !== 'i')),
  )
  if (needs) return true
  return voice === 'quoted' && (IMPERATIVES.has(first) || (first === 'do' && keys[1] === 'not'))
}

function judges(words: readonly Unit[]): boolean {
  const opening = words.slice(0, JUDGED)
  return opening.some(
    ({ key, capital }, i) => (JUDGING.has(key) && (!capital || i === 0)) || (DOUBTING.has(key) && i > 0),
  )
}
