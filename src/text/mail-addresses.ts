// Owns taking mail addresses out of the words of a byline.

const DOMAIN = /[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}[)>\]]?/y
/** Longest name before the `@`. Source: RFC 5321, 4.5.3.1.1. */
const LONGEST_LOCAL = 64

/** A text with a space in place of each address, and of the brackets around it. */
export function withoutMail(text: string): string {
  let kept = ''
  let from = 0
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at
    while (start > from && at - start < LONGEST_LOCAL && /[\w.+-]/.test(text.charAt(start - 1))) start--
    DOMAIN.lastIndex = at + 1
    if (start === at || !DOMAIN.test(text)) continue
    if (start > from && /[(<[]/.test(text.charAt(start - 1))) start--
    kept += `${text.slice(from, start)} `
    from = DOMAIN.lastIndex
    at = from - 1
  }
  return kept + text.slice(from)
}
