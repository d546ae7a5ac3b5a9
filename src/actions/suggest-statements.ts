// Owns what is suggested of a text: its statements with all that a quote of them would say. Leaves finding them to `src/statements`, and
// what a person chose to `choose-statements`.
import { findStatements, isReadWhole } from '../statements/find-statements'
import type { Range, Statement } from '../statements/statement'
import type { Span } from '../model/quote'
import type { FoundStatement } from '../model/statement-list'
import { dateSaid } from '../text/date-said'
import { scriptLanguage } from '../text/script-language'

/** What was found in a text. */
export type Suggestions = {
  readonly read: 'all' | 'quotations'
  readonly language: string
  readonly statements: readonly FoundStatement[]
}

/** A text to look through. */
export type TextToRead = {
  readonly text: string
  /** As its page says; `null` for nothing. */
  readonly language: string | null
  /** ISO 8601; `null` where it isn't known. */
  readonly published: string | null
}

/** Find what a text says that somebody said. Each call looks through all of it: in a thread of its own, where there is one. */
export function suggestStatements({ text, language: said, published }: TextToRead): Suggestions {
  const language = languageOf(text, said)
  const found = findStatements(text, language)
  const roles = rolesIn(text, found)
  return {
    read: isReadWhole(language) ? 'all' : 'quotations',
    language,
    statements: found.flatMap((statement) => suggestion(text, statement, roles, published)),
  }
}

/** What a page says of its language is often wrong between English and Korean: letters tell those apart. */
function languageOf(text: string, said: string | null): string {
  const script = scriptLanguage(text)
  if (said === null || said === '') return script
  const isKorean = said.toLowerCase().split('-')[0] === 'ko'
  return isKorean === (script === 'ko') ? said : script
}

function suggestion(
  text: string,
  statement: Statement,
  roles: ReadonlyMap<string, string>,
  published: string | null,
): readonly FoundStatement[] {
  const span = spanToQuote(text, statement.content)
  const words = text.slice(span.start, span.end)
  if (words.trim() === '') return []
  const of = ([start, end]: Range): string => text.slice(start, end)
  const name = nameOf(statement)
  return [
    {
      id: `${String(span.start)}-${String(span.end)}`,
      span,
      words,
      content: statement.content.map(([start, end]) => ({ start, end })),
      speaker: name,
      role: name === null ? null : (roles.get(name) ?? null),
      mode: statement.mode,
      kind: statement.kind,
      verb: verbOf(text, statement),
      conditions: statement.conditions.map(of),
      deadlines: statement.deadlines.map(of),
      saidOn: dateSaid(wordsAround(text, statement), published),
      confidence: statement.confidence,
      rules: statement.rules,
    },
  ]
}

const LONGEST_VERB = 40

/** As it stands beside the words, where that is short: "pledged". */
function verbOf(text: string, { verb, cue }: Statement): string | null {
  const range = cue?.[0]
  if (verb === null || range === undefined) return verb
  const words = text.slice(range[0], range[1])
  return words.length > LONGEST_VERB || words.includes('\n') ? verb : words
}

/** A word that stands for somebody whom the article doesn't name nearby says nothing elsewhere. */
const NOBODY: ReadonlySet<string> = new Set(
  'he she they it we i you who his her their its them him us some one others 그 그녀 그들 우리 나 저'.split(
    ' ',
  ),
)

function nameOf({ speaker }: Statement): string | null {
  if (speaker === null || NOBODY.has(speaker.name.toLowerCase())) return null
  return oneLine(speaker.name)
}

const LONGEST_NAME = 300
const oneLine = (name: string): string => name.split('\n').join(' ').slice(0, LONGEST_NAME)

const OPENING = '“„«「『‘"\''
const CLOSING = '”“»」』’"\''

/**
 * From the first word of what is stated to the last. The quotation marks around it are the article's, and whoever shows a quote sets
 * their own; a comma before a closing mark belongs to the sentence around it.
 */
function spanToQuote(text: string, content: readonly Range[]): Span {
  let start = content[0]?.[0] ?? 0
  let end = content.at(-1)?.[1] ?? start
  const inner = text.slice(start + 1, end - 1)
  const isOne = content.length > 1 || !Array.from(inner).some((c) => '“”„«»「」『』"'.includes(c))
  if (OPENING.includes(text.charAt(start)) && end - start > 2 && isOne) {
    start++
    if (CLOSING.includes(text.charAt(end - 1))) end--
  }
  while (end > start && ', \n'.includes(text.charAt(end - 1))) end--
  while (start < end && ' \n'.includes(text.charAt(start))) start++
  return { start, end }
}

/** How far from its cue the day may be told, in characters. */
const NEAR = 160

/** The words of the sentence that tells of it, what is stated aside. */
function wordsAround(text: string, { cue, content }: Statement): string {
  const at = cue?.[0]
  if (at === undefined) return ''
  const from = Math.max(sentenceBegin(text, at[0]), at[0] - NEAR)
  const to = Math.min(sentenceEnd(text, at[1]), at[1] + NEAR)
  let words = ''
  let next = from
  for (const [start, end] of content) {
    if (end <= from || start >= to) continue
    words += `${text.slice(next, Math.max(next, start))} · `
    next = Math.max(next, end)
  }
  return words + text.slice(next, Math.max(next, to))
}

const isEnd = (text: string, at: number): boolean =>
  text.charAt(at) === '\n' ||
  ('.?!”'.includes(text.charAt(at)) && text.charAt(at + 1) === ' ' && '.?!'.includes(text.charAt(at)))

function sentenceBegin(text: string, from: number): number {
  for (let at = from - 1; at >= 0 && from - at < NEAR; at--) if (isEnd(text, at)) return at + 1
  return 0
}
function sentenceEnd(text: string, from: number): number {
  for (let at = from; at < text.length && at - from < NEAR; at++) if (isEnd(text, at)) return at
  return text.length
}

const LONGEST_ROLE = 80

/** What the article calls somebody besides their name, by name: where any source gives it, it holds for all. */
function rolesIn(text: string, statements: readonly Statement[]): ReadonlyMap<string, string> {
  const roles = new Map<string, string>()
  for (const { speaker, source } of statements) {
    const range = source?.[0]
    if (speaker === null || range === undefined || speaker.by === 'words' || roles.has(speaker.name)) continue
    const role = roleBeside(text.slice(range[0], range[1]), speaker.name)
    if (role !== null) roles.set(speaker.name, role)
  }
  return roles
}

/** "President" of "President Lee Jae-myung", "the mayor of Ulsan" of "Kim Min-ji, the mayor of Ulsan". */
function roleBeside(source: string, name: string): string | null {
  const surname = name.split(' ').at(-1) ?? name
  const whole = source.indexOf(name)
  const at = whole >= 0 ? whole : source.indexOf(surname)
  if (at < 0) return null
  const before = trimmed(source.slice(0, at))
  if (before !== '') return before
  const after = source.slice(at + (whole >= 0 ? name : surname).length)
  const role = trimmed(
    after.startsWith(',') ? after.slice(1) : after.startsWith(' ') && isHangul(after) ? after : '',
  )
  return role === '' ? null : role
}

const isHangul = (words: string): boolean => {
  const unit = words.trimStart().charCodeAt(0)
  return unit >= 0xac00 && unit <= 0xd7a3
}

/** Without article, marks and line ends; empty for what is too long to be an office. */
function trimmed(words: string): string {
  let role = words.split('\n').join(' ').trim()
  while (role.endsWith(',')) role = role.slice(0, -1).trim()
  for (const article of ['the ', 'The ', 'a ', 'A ', 'an ', 'An '])
    if (role.startsWith(article)) role = role.slice(article.length)
  return role.length > LONGEST_ROLE ||
    ['the', 'The', 'but', 'and', 'Mr', 'Mr.', 'Ms', 'Ms.', 'Mrs.'].includes(role)
    ? ''
    : role
}
