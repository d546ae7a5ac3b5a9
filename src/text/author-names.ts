// Owns reading names out of a byline: who wrote, without "By", offices, addresses and dates. Leaves where a byline is found to others.
import { upToLast, withoutBegin, withoutEnd } from './cut-out'
import { foldText } from './fold-text'
import { withoutMail } from './mail-addresses'
import { normaliseDate } from './normalise-date'

/** Longest name, in characters: what is longer is a sentence. */
const LONGEST_NAME = 70
const MOST_AUTHORS = 60
/** Longest byline; what is longer is a text, and no pattern is tried on it. */
const LONGEST_BYLINE = LONGEST_NAME * MOST_AUTHORS

/** Words that introduce a byline. Source: the usage of the papers of each language. */
const INTRODUCTION =
  /^(?:(?:written|reported|posted|published|story|words|text) by|by|von|par|por|di|av|door|autor|autora|author|authors|auteur|글쓴이|글|기자|작성자|文|作者)(?:\s*[:：]\s*|\s+)/i
/** Offices that follow a name; all that comes after goes with them. */
const OFFICE =
  /(?:^|[\s,|/–—-])(?:staff|senior|chief|special|foreign|contributing|associate|political|business|web)?\s?(?:writers?|reporters?|correspondents?|editors?|columnists?|contributors?|journalists?|bureau chief|redakteur(?:in)?|redacteur|journaliste|redactora?)\b/gi
/** Of what goes with an office, in characters. */
const MOST_AFTER_OFFICE = 120
const KOREAN_OFFICE =
  /\s?(?:[가-힣]{0,6}(?:전문|선임|수습|객원|인턴|시민|논설|취재|사진))?\s?(?:기자|특파원|논설위원|칼럼니스트|앵커|에디터|편집장|편집위원|리포터|작가|교수|PD|아나운서)(?=$|[\s(=·,/|])/gu
/** What stands around a name and is no part of it. */
const MARK = /[\s,:=|–—-]/
const DEGREE = /^(?:jr|sr|md|m\.d|ma|m\.a|phd|ph\.d|rn|esq|msc|mba|ii|iii|iv|cpa|dds|do)\.?$/i
/** A date in the words; whatever follows goes with it. */
const DATE_ON =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}\b|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b|\d{4}[-./년]/gi
const MOST_AFTER_DATE = 200
/** In a line whose white space is single spaces. */
const SEPARATOR = / ?[;|/·•、，] ?| (?:and|und|et|y|e|en|och|및|and by) |(?<=[가-힣]) ?, ?| ?& /i

/** Give the names in a byline, each once, in order; none for a line that names nobody. */
export function splitAuthors(byline: string | null): readonly string[] {
  const line = cleanByline(byline) ?? ''
  const names = withoutMail(line)
    .replace(/\s+/g, ' ')
    .split(SEPARATOR)
    .flatMap(splitByCommas)
    .flatMap((name) => cleanAuthor(name) ?? [])
  return distinct(names).slice(0, MOST_AUTHORS)
}

/** One author as a field gives it, as people write the name: `Jong, Michiel de` is Michiel de Jong. `null` for what is no name. */
export function cleanAuthor(value: string): string | null {
  const given = foldText(value)
  if (given === null || given.length > LONGEST_BYLINE || /^(?:https?:)?\/\//i.test(given)) return null
  const bare = withoutDate(stripIntroduction(foldText(withoutMail(given)) ?? ''))
    .replace(/\s[가-힣]{1,6}\s?특파원/u, '')
    .replace(KOREAN_OFFICE, '')
  const unbracketed = withoutEnd(withoutBegin(bare, /[@([]/), /[)\]]/)
  const named = foldText(withoutBegin(withoutEnd(unbracketed, MARK), MARK)) ?? ''
  const withoutOffice = cleanAuthorOffice(named)
  // An office without a name stands for one: "Staff writer" is who wrote.
  const name = withoutOffice ?? named
  return isName(name) ? name : null
}

/** A name that a catalogue gives with the family name first. */
export function cleanCatalogueAuthor(value: string): string | null {
  const parts = value.split(',').map((part) => part.trim())
  const [family = '', given = ''] = parts
  const isTurned = parts.length === 2 && given !== '' && !DEGREE.test(given)
  return cleanAuthor(isTurned ? `${given} ${family}` : value)
}

/** A byline as it is shown: without "By" and its kin; `null` for one that names nobody. */
export function cleanByline(value: string | null): string | null {
  const line = foldText(value)
  if (line === null || line.length > LONGEST_BYLINE) return null
  if (/^https?:\/\//i.test(line) || !namesSomebody(line)) return null
  return foldText(stripIntroduction(line))
}

/** The line without the word that introduces a byline. */
function stripIntroduction(line: string): string {
  const stripped = line.replace(INTRODUCTION, '')
  return stripped.trim() === '' ? line : stripped
}

/** Label and date alone, as in "Last Updated: January 7, 2025", or a call to follow, name nobody. */
function namesSomebody(line: string): boolean {
  const bare = line.replace(/^(?:last |first )?(?:updated|published|modified|posted)(?: on| at)?:?\s*/i, '')
  if (/^(?:follow(?: the)? author|share|subscribe|print|e?mail|comments?)$/i.test(bare)) return false
  // A line may name dozens: its length says nothing.
  return hasLetters(withoutDate(bare)) && normaliseDate(bare) === null
}

const hasLetters = (words: string): boolean => /\p{L}{2}|\p{Script=Han}/u.test(words)

function isName(name: string): boolean {
  if (name.length < 2 || name.length > LONGEST_NAME || !hasLetters(name)) return false
  return !/^(?:admin|administrator|null|undefined|unknown|none|by|author|\d+ min(?:ute)? read)$/i.test(name)
}

/** A comma parts names, unless what follows is a degree or an office. */
function splitByCommas(part: string): readonly string[] {
  const names: string[] = []
  for (const piece of part.split(/,\s+|,$/)) {
    const before = names.at(-1)
    if (before !== undefined && DEGREE.test(piece.trim())) names[names.length - 1] = `${before}, ${piece}`
    else if (before === undefined || cleanAuthorOffice(piece) !== null) names.push(piece)
  }
  return names
}

const cleanAuthorOffice = (piece: string): string | null =>
  foldText(upToLast(piece, OFFICE, MOST_AFTER_OFFICE))

const withoutDate = (line: string): string => {
  const before = upToLast(line, DATE_ON, MOST_AFTER_DATE)
  return before === line ? line : before.trimEnd()
}

function distinct(names: readonly string[]): string[] {
  const seen = new Map<string, string>()
  for (const name of names) {
    const key = name.toLowerCase()
    if (!seen.has(key)) seen.set(key, name)
  }
  return [...seen.values()]
}
