// Owns finding lists of links to other articles within a text: "Read more:", "Related", "또한 읽기".
import { foldText } from '../../text/fold-text'
import { blocksOf, linkShareOf, type Step } from './step'

/** Labels, as they stand after the marks before them. */
const LABELS = [
  /(?:read (?:more|also|next|this next)|also read|more (?:on this(?: story| topic)?|from .{2,40}|stories|coverage|news)|recommended(?: (?:stories|articles|reading|for you))?)/iuy,
  /(?:related(?: (?:articles?|stor(?:y|ies)|posts?|content|coverage|news|topics?|reading|links?))?|see also|you (?:may|might) (?:also )?(?:like|be interested in)|don['’]t miss|most (?:read|popular)|top stories|trending(?: now)?)/iuy,
  /(?:또한 읽기|함께 (?:읽기|읽으면|보면|볼만한).{0,16}|관련 ?(?:기사|뉴스|글)|이 ?(?:기사|뉴스)도.{0,10}|추천 ?(?:기사|뉴스|콘텐츠)|많이 본 (?:기사|뉴스)|주요 ?(?:기사|뉴스)|인기 ?(?:기사|뉴스)|더 ?보기)/iuy,
  /(?:lesen sie auch|mehr zum thema|lire aussi|à lire aussi|sur le même sujet|lea también|te puede interesar|leia (?:também|mais)|leggi anche|関連記事|あわせて読みたい|相关(?:阅读|新闻|文章)|延伸閱讀)/iuy,
] as const
const MARKS_BEFORE = /^[\[【<〈▶▷►●■☞→*+\s-]{0,4}/u
const MARKS_AFTER = /[\]】>〉]?\s?[:：|>»→▶-]{0,2}/uy

/** The label that a text begins with, with the marks around it; `null` for none. */
function labelOf(text: string): string | null {
  const start = MARKS_BEFORE.exec(text)?.[0].length ?? 0
  for (const label of LABELS) {
    label.lastIndex = start
    if (!label.test(text)) continue
    MARKS_AFTER.lastIndex = label.lastIndex
    MARKS_AFTER.test(text)
    return text.slice(0, MARKS_AFTER.lastIndex)
  }
  return null
}

/** "See also" as a heading is a part of works of reference. */
const REFERENCE = /^see also$/i

const LONGEST_LABEL = 60
const LONGEST_BLOCK = 600
/** Text of a block beyond its label that must be link. */
const FEWEST_LINK_TEXT = 0.75

export const linkListStep: Step = {
  name: 'link-lists',
  reason: 'it leads to other articles',
  find(root) {
    const found: Element[] = []
    for (const block of blocksOf(root)) {
      const raw = block.textContent
      // Long texts are looked at no further: folding each container's would cost the square of the depth.
      const text = raw.length > LONGEST_BLOCK * 4 ? null : foldText(raw)
      if (text === null || text.length > LONGEST_BLOCK || found.some((other) => other.contains(block)))
        continue
      const label = labelOf(text)
      if (label === null) continue
      const rest = text.length - label.length
      if (rest === 0) found.push(...labelWithList(block, text))
      else if (linkShareOf(block, label.length) >= FEWEST_LINK_TEXT && isLead(label, block)) found.push(block)
    }
    return found
  },
}

/** A label that runs on into prose is none: it ends with a mark, or the link begins only after it. */
function isLead(label: string, block: Element): boolean {
  if (/[:：|>»→▶\]】〉-]\s?$/u.test(label)) return true
  const link = foldText(block.getElementsByTagName('a')[0]?.textContent)
  return link !== null && labelOf(link) === null
}

/** A label that stands alone, with the lists of links that follow it. */
function labelWithList(block: Element, text: string): readonly Element[] {
  if (text.length > LONGEST_LABEL || REFERENCE.test(text)) return []
  const lists: Element[] = []
  for (let next = block.nextElementSibling; next !== null; next = next.nextElementSibling) {
    if (linkShareOf(next) < FEWEST_LINK_TEXT || /^h[1-6]$/.test(next.localName)) break
    lists.push(next)
  }
  // A label whose list was taken out already leads nowhere.
  const isEmptyLead =
    block.nextElementSibling === null && linkShareOf(block) === 0 && !/^h[1-6]$/.test(block.localName)
  return lists.length > 0 || isEmptyLead ? [block, ...lists] : []
}
