// Owns leaving parts of a text out by how they begin and end, in one pass whatever the text.

/**
 * A text without what stands between a beginning and the end that follows it, both included; without an end, up to the text's end.
 * ASCII letters in either case; both are given in lower case.
 */
export function withoutBetween(text: string, begin: string, end: string): string {
  const lower = text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
  let kept = ''
  let from = 0
  for (let at = lower.indexOf(begin); at >= 0; at = lower.indexOf(begin, from)) {
    kept += text.slice(from, at)
    const until = lower.indexOf(end, at + begin.length)
    if (until < 0) return kept
    from = until + end.length
  }
  return kept + text.slice(from)
}

/** What stands between a beginning and the end that follows it, each time, in order; a beginning without an end has nothing. */
export function* between(text: string, begin: string, end: string): Generator<string> {
  for (let at = text.indexOf(begin); at >= 0;) {
    const from = at + begin.length
    const until = text.indexOf(end, from)
    if (until < 0) return
    yield text.slice(from, until)
    at = text.indexOf(begin, until + end.length)
  }
}

/** A text without a beginning, the end that follows it, and what stands between them; a beginning without an end stays. */
export function withoutClosed(text: string, begin: string, end: string): string {
  let kept = ''
  let from = 0
  for (let at = text.indexOf(begin); at >= 0; at = text.indexOf(begin, from)) {
    const until = text.indexOf(end, at + begin.length)
    if (until < 0) break
    kept += text.slice(from, at)
    from = until + end.length
  }
  return kept + text.slice(from)
}

/** A text without the signs at its end that a pattern of one sign takes. */
export function withoutEnd(text: string, sign: RegExp): string {
  let end = text.length
  while (end > 0 && sign.test(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

/** A text without the signs at its begin that a pattern of one sign takes. */
export function withoutBegin(text: string, sign: RegExp): string {
  let start = 0
  while (start < text.length && sign.test(text.charAt(start))) start++
  return text.slice(start)
}

/**
 * A text up to the first place that a pattern takes and after which at most so many characters follow; whole where there is none.
 * @param pattern  global
 */
export function upToLast(text: string, pattern: RegExp, mostAfter: number): string {
  for (let from = 0; ;) {
    pattern.lastIndex = from
    const match = pattern.exec(text)
    if (match === null) return text
    if (text.length - match.index - match[0].length <= mostAfter) return text.slice(0, match.index)
    from = match.index + 1
  }
}

/** What of HTML is words: without tags, comments, and what stands in styles, scripts and heads. What nothing closes stays. */
export function withoutMarkup(html: string): string {
  const lower = html.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
  // An end that doesn't come after one place comes after none behind it: it is looked for once.
  const never = new Set<string>()
  const after = (end: string, from: number): number => {
    if (never.has(end)) return -1
    const at = lower.indexOf(end, from)
    if (at < 0) never.add(end)
    return at < 0 ? -1 : at + end.length
  }
  let words = ''
  let from = 0
  for (let at = lower.indexOf('<'); at >= 0; at = lower.indexOf('<', Math.max(from, at + 1))) {
    const name = /^(?:style|script|head)\b/.exec(lower.slice(at + 1, at + 8))?.[0]
    const whole = lower.startsWith('<!--', at)
      ? after('-->', at + 4)
      : name === undefined
        ? -1
        : after(`</${name}>`, at + 1 + name.length)
    const end = whole < 0 ? after('>', at + 1) : whole
    if (end < 0) continue
    words += html.slice(from, at)
    from = end
  }
  return words + html.slice(from)
}
