// Owns what a page shows its readers of who wrote and when: bylines, times and dates in elements that say what they are.
import { hintOf, type PageElements } from '../page-elements'
import { foldText } from '../../text/fold-text'
import { normaliseDate } from '../../text/normalise-date'
import { findFirst } from '../../text/phrases'

export type VisibleMetadata = {
  readonly byline: string | null
  readonly publishedAt: string | null
  readonly modifiedAt: string | null
}

/** Longest line that is looked at, in characters: longer ones are text. */
const LONGEST = 160
const BYLINE =
  /(?:^|[\s_-])(?:byline|by-line|author|authors|writer|reporter|journalist|p-author)(?:$|[\s_-]|name)/
const DATE_HINT =
  /(?:^|[\s_-])(?:date|time|datetime|timestamp|published|pubdate|dateline|posted|registered|input)(?:$|[\s_-])/
/** What stands in a comment or a list of other articles speaks of those. */
const ELSEWHERE = /comment|related|recommend|sidebar|footer|popular|most-read|reply|teaser/
const PUBLISHED =
  /^(?:published|posted|first published|created|issued|입력|등록|승인|작성|게재|발행|기사입력|최초 ?입력|veröffentlicht|publié|publicado)/i
const MODIFIED =
  /^(?:(?:last )?(?:updated|modified|edited)|수정|최종 ?수정|업데이트|갱신|기사수정|aktualisiert|mis à jour|actualizado)/i
const DATES = [
  /\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?/i,
  /\d{4}(?:[./]|년) ?\d{1,2}(?:[./]|월) ?\d{1,2}[.일]?(?: ?\([가-힣]\))?(?:,? (?:오전|오후)? ?\d{1,2}:\d{2})?/u,
  /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}, \d{4}/i,
  /\d{1,2}\.? \p{L}{3,10}\.? \d{4}/u,
]

/** Read the first byline, date of publication and date of change that a page shows. */
export function readVisible(elements: PageElements): VisibleMetadata {
  let byline: string | null = null
  let publishedAt: string | null = null
  let modifiedAt: string | null = null
  for (const element of elements.all) {
    const hint = hintOf(element)
    const isTime = element.localName === 'time'
    const isAuthor = element.getAttribute('rel') === 'author' || BYLINE.test(hint)
    if ((!isTime && !isAuthor && !DATE_HINT.test(hint)) || isElsewhere(element)) continue
    const line = shortText(element)
    if (isAuthor) byline ??= line
    if (!isTime && !DATE_HINT.test(hint)) continue
    const dates = datesOf(element, line)
    publishedAt ??= dates.published
    modifiedAt ??= dates.modified
  }
  return { byline, publishedAt, modifiedAt }
}

function datesOf(
  element: Element,
  line: string | null,
): { readonly published: string | null; readonly modified: string | null } {
  const attribute = normaliseDate(element.getAttribute('datetime'))
  const label = line ?? ''
  const sibling = foldText(element.previousSibling?.textContent ?? null)?.slice(-20) ?? ''
  const isModified = MODIFIED.test(label) || MODIFIED.test(sibling) || /modif|updat/.test(hintOf(element))
  if (attribute !== null)
    return isModified ? { published: null, modified: attribute } : { published: attribute, modified: null }
  return datesOfLine(label, isModified)
}

/** Dates of a line that may hold two, each after its label: `입력 2026.01.02 09:30 | 수정 2026.01.02 10:00`. */
function datesOfLine(
  line: string,
  isModified: boolean,
): { readonly published: string | null; readonly modified: string | null } {
  const found = { published: null as string | null, modified: null as string | null }
  for (const part of line.split(/\s?[|·•]\s?|(?= (?:수정|업데이트|updated))/i)) {
    const date = normaliseDate(findFirst(part, DATES))
    const words = part.trim()
    if (date === null) continue
    if (MODIFIED.test(words) || (isModified && !PUBLISHED.test(words))) found.modified ??= date
    else found.published ??= date
  }
  return found
}

function shortText(element: Element): string | null {
  // A list of links to follow or share stands in many such boxes, and longer texts are no line.
  const line = foldText(element.textContent)
  return line === null || line.length > LONGEST ? null : line
}

function isElsewhere(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const name = at.localName
    if (name === 'aside' || name === 'footer' || name === 'nav' || ELSEWHERE.test(hintOf(at))) return true
    if (name === 'article' || name === 'main' || name === 'body') return false
  }
  return false
}
