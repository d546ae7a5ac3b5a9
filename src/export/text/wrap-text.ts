// Owns breaking words into lines of a width, in any script: between words, between the signs of Chinese and Japanese, and within a word
// only where it fits in no line. Addresses stay whole.

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u
const BROKEN_ANYWHERE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
/** No line begins with these. Source: Requirements for Japanese Text Layout, W3C, 3.1.7. */
const CLOSING = /[、。，．：；？！）」』】》〉’”%,.:;?!)\]}]/u

const widthOf = (text: string): number => {
  let width = 0
  for (const sign of text) width += /\p{M}/u.test(sign) ? 0 : WIDE.test(sign) ? 2 : 1
  return width
}

/** What may not be broken, in order. */
function unitsOf(text: string): readonly string[] {
  const units: string[] = []
  let isOpen = false
  for (const sign of text) {
    const isLoose = BROKEN_ANYWHERE.test(sign)
    if (sign === ' ') {
      units.push(' ')
      isOpen = false
    } else if (units.length > 0 && units.at(-1) !== ' ' && (CLOSING.test(sign) || (isOpen && !isLoose))) {
      units[units.length - 1] = (units.at(-1) ?? '') + sign
      isOpen = !isLoose
    } else {
      units.push(sign)
      isOpen = !isLoose
    }
  }
  return units
}

/**
 * Lines of a text, each no wider than `width` columns; lines that it has stay.
 *
 * @param first  stands before the first line, `rest` before the others; both count.
 */
export function wrapText(text: string, width: number, first = '', rest = first): string {
  const lines: string[] = []
  let begin = first
  for (const given of text.split('\n')) {
    let line = ''
    let used = widthOf(begin)
    const end = (): void => {
      lines.push((begin + line).trimEnd())
      begin = rest
      line = ''
      used = widthOf(begin)
    }
    for (const unit of unitsOf(given.replace(/[\t ]+/g, ' ').trim())) {
      const wide = widthOf(unit)
      if (used + wide > width && line !== '') end()
      if (unit === ' ' && line === '') continue
      // An address is of no use in pieces.
      if (used + wide <= width || unit.includes('://')) {
        line += unit
        used += wide
        continue
      }
      for (const sign of unit) {
        if (used + widthOf(sign) > width && line !== '') end()
        line += sign
        used += widthOf(sign)
      }
    }
    end()
  }
  return lines.join('\n')
}
