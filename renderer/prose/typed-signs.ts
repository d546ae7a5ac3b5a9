// Owns what signs mean while they are typed: `# ` begins a heading, `**words**` is bold. Told by plain code from the words before the
// cursor. Leaves doing it to `prose-rules.ts`.

/** What a line begins with, once the space after it is typed. */
export type TypedBlock =
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'bullet' | 'quotation' }
  | { readonly kind: 'ordered'; readonly start: number }
  | { readonly kind: 'task'; readonly isChecked: boolean }

/** What the words from the begin of a block to the cursor begin; `null` for words that are only words. */
export function blockTyped(before: string): TypedBlock | null {
  if (!before.endsWith(' ')) return null
  const sign = before.slice(0, -1)
  if (sign === '#' || sign === '##' || sign === '###') return { kind: 'heading', level: sign.length }
  if (sign === '-' || sign === '*' || sign === '+') return { kind: 'bullet' }
  if (sign === '>') return { kind: 'quotation' }
  if (sign === '[ ]' || sign === '[]') return { kind: 'task', isChecked: false }
  if (sign === '[x]') return { kind: 'task', isChecked: true }
  const digits = sign.slice(0, -1)
  const isNumber =
    digits !== '' && digits.length < 10 && Array.from(digits).every((digit) => digit >= '0' && digit <= '9')
  return isNumber && (sign.endsWith('.') || sign.endsWith(')'))
    ? { kind: 'ordered', start: Number(digits) }
    : null
}

export type TypedMark = {
  readonly mark: 'strong' | 'emphasis' | 'struck' | 'code'
  /** Of the sign that opens it, in the words before the cursor. */
  readonly start: number
  /** Of the words between the signs. */
  readonly words: string
  readonly sign: string
}

const MARKS = [
  ['**', 'strong'],
  ['__', 'strong'],
  ['~~', 'struck'],
  ['*', 'emphasis'],
  ['_', 'emphasis'],
  ['`', 'code'],
] as const

/** What the sign that was just typed closes; `null` where it closes nothing. */
export function markTyped(before: string): TypedMark | null {
  for (const [sign, mark] of MARKS) {
    if (!before.endsWith(sign)) continue
    const end = before.length - sign.length
    const start = before.lastIndexOf(sign, end - 1)
    const words = start < 0 ? '' : before.slice(start + sign.length, end)
    if (!canStandIn(words, sign) || !canOpenAfter(before[start - 1], sign)) continue
    return { mark, start, words, sign }
  }
  return null
}

const canStandIn = (words: string, sign: string): boolean =>
  words !== '' && !words.startsWith(' ') && !words.endsWith(' ') && !words.includes(sign[0] ?? '')

/** A single sign next to its like is half of a double one; `_` within a word is a letter of it. */
function canOpenAfter(sign: string | undefined, own: string): boolean {
  if (sign === undefined) return true
  return sign !== own[0] && (!own.startsWith('_') || sign.toLowerCase() === sign.toUpperCase())
}

/** The address of the web that ends where the space was just typed: where it begins, and it. `null` where there is none. */
export function addressTyped(before: string): { readonly start: number; readonly address: string } | null {
  if (!before.endsWith(' ')) return null
  const words = before.slice(0, -1)
  const start = Math.max(words.lastIndexOf(' '), words.lastIndexOf('\ufffc'), words.lastIndexOf('(')) + 1
  let address = words.slice(start)
  while (address !== '' && '.,;:!?)\'"'.includes(address.at(-1) ?? '')) address = address.slice(0, -1)
  const isWeb = address.startsWith('https://') || address.startsWith('http://')
  return isWeb && URL.canParse(address) ? { start, address } : null
}
