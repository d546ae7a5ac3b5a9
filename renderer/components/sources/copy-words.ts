// Owns putting in words why an article is taken for a copy. Leaves the figures to main.
import type { GroupMember } from '../../../src/model/story-groups'
import type { LocaleMessages } from '../../messages/messages-context'

/** What kind of copy, and by which figures; `of` is the title of what it is a copy of. */
export function copyWords(
  { grade, likeness }: GroupMember,
  of: string,
  m: LocaleMessages,
): { readonly grade: string; readonly reasons: string } {
  const words = m.copies
  if (likeness === null || grade === 'joined') return { grade: words.grades.joined, reasons: '' }
  const { firstInSecond, secondInFirst, told, quotedWords, credit, numbers, agreeingNumbers } = likeness
  const percent = (share: number): string =>
    new Intl.NumberFormat(m.locale, { style: 'percent', maximumFractionDigits: 0 }).format(share)
  const isLonger = grade === 'shortened' && secondInFirst > firstInSecond
  const said =
    grade === 'rewritten'
      ? words.told(percent(Math.max(told, Math.min(firstInSecond, secondInFirst))), of)
      : isLonger
        ? words.contains(percent(secondInFirst), of)
        : words.contained(percent(firstInSecond), of)
  const reasons = [
    said,
    ...(grade === 'rewritten' && quotedWords > 0 ? [words.quotedToo(quotedWords)] : []),
    ...(credit === null ? [] : [words.credit(credit)]),
    ...(numbers === 0 ? [] : [words.numbers(agreeingNumbers, numbers)]),
  ]
  return {
    grade: words.grades[isLonger ? 'longer' : grade === 'quotes' ? 'rewritten' : grade],
    reasons: reasons.join(' · '),
  }
}
