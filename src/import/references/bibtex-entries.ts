// Owns reading the entries of a BibTeX file: kinds, keys, fields. Leaves the TeX in a field's words to `tex-words`. Source: the manual of
// btparse and of biblatex, section 2: values in braces or quotation marks, numbers and names, joined by `#`.
import { unreadable } from '../entries'
import type { AppError } from '../../errors'

export type BibtexEntry = {
  /** In lower case. */
  readonly kind: string
  readonly key: string
  /** By lower-case name; the words as they stand, without the signs around them. */
  readonly fields: ReadonlyMap<string, string>
}

/** An entry, or why there is none at a place; `name` of the failure is the entry's key where it was read. */
export type BibtexPart = BibtexEntry | AppError<'unreadable-file'>

/** An entry that never ends is looked through up to the end of the file: only so many times. */
const MOST_CUT = 20

/** A place in the text that moves on. */
type Scan = { readonly text: string; at: number }

/** The entries of a text, in order; what is damaged is told, and reading goes on at the next entry that begins a line. */
export function* bibtexEntries(text: string, name: string): Generator<BibtexPart> {
  const macros = new Map<string, string>()
  let cut = 0
  for (let at = text.indexOf('@'); at >= 0;) {
    const scan: Scan = { text, at: at + 1 }
    const part = readPart(scan, macros, name)
    if (part !== null) yield part
    if (part instanceof Error) {
      if (part.data.reason === 'truncated' && ++cut >= MOST_CUT) return
      const next = text.indexOf('\n@', at)
      at = next < 0 ? -1 : next + 1
    } else at = text.indexOf('@', scan.at)
  }
}

function readPart(scan: Scan, macros: Map<string, string>, name: string): BibtexPart | null {
  const kind = readName(scan).toLowerCase()
  skipSpace(scan)
  const open = scan.text[scan.at]
  // An @ of an address between entries.
  if (kind === '' || (open !== '{' && open !== '(')) return null
  if (kind === 'comment' || kind === 'preamble') return skipGroup(scan) ? null : unreadable(name, 'truncated')
  scan.at++
  const close = open === '{' ? '}' : ')'
  const key = kind === 'string' ? '' : readKey(scan)
  const fields = new Map<string, string>()
  const reason = readFields(scan, close, fields, macros)
  if (reason !== null) return unreadable(key === '' ? name : key, reason)
  if (kind !== 'string') return { kind, key, fields }
  for (const [macro, value] of fields) macros.set(macro, value)
  return null
}

/** Fields up to the end of their entry. @returns why they can't be read, or `null` */
function readFields(
  scan: Scan,
  close: string,
  fields: Map<string, string>,
  macros: ReadonlyMap<string, string>,
): 'truncated' | 'damaged' | null {
  for (;;) {
    skipSpace(scan)
    while (scan.text[scan.at] === ',') {
      scan.at++
      skipSpace(scan)
    }
    if (scan.at >= scan.text.length) return 'truncated'
    if (scan.text[scan.at] === close) {
      scan.at++
      return null
    }
    const field = readName(scan).toLowerCase()
    skipSpace(scan)
    if (field === '' || scan.text[scan.at] !== '=')
      return scan.at >= scan.text.length ? 'truncated' : 'damaged'
    scan.at++
    const value = readValue(scan, macros)
    if (value === null) return 'truncated'
    // The first of several is the one that BibTeX takes.
    if (!fields.has(field)) fields.set(field, value)
  }
}

/** Parts joined by `#`; `null` where one doesn't end. */
function readValue(scan: Scan, macros: ReadonlyMap<string, string>): string | null {
  let value = ''
  for (;;) {
    skipSpace(scan)
    const sign = scan.text[scan.at]
    if (sign === '{' || sign === '"') {
      const start = scan.at + 1
      if (!(sign === '{' ? skipGroup(scan) : skipQuoted(scan))) return null
      value += scan.text.slice(start, scan.at - 1)
    } else {
      const word = readName(scan)
      value += macros.get(word.toLowerCase()) ?? word
    }
    skipSpace(scan)
    if (scan.text[scan.at] !== '#') return value
    scan.at++
  }
}

/** Past a group in braces or parentheses, with the groups in it. @returns whether it ends */
function skipGroup(scan: Scan): boolean {
  const open = scan.text[scan.at]
  const close = open === '(' ? ')' : '}'
  let depth = 0
  for (; scan.at < scan.text.length; scan.at++) {
    const sign = scan.text[scan.at]
    if (sign === '\\') scan.at++
    else if (sign === open) depth++
    else if (sign === close && --depth === 0) {
      scan.at++
      return true
    }
  }
  return false
}

/** Past a value in quotation marks; one within braces is no end. */
function skipQuoted(scan: Scan): boolean {
  let depth = 0
  for (scan.at++; scan.at < scan.text.length; scan.at++) {
    const sign = scan.text[scan.at]
    if (sign === '\\') scan.at++
    else if (sign === '{') depth++
    else if (sign === '}') depth--
    else if (sign === '"' && depth <= 0) {
      scan.at++
      return true
    }
  }
  return false
}

/** Signs that end a name or a key. */
const ENDS = '{}(),="#%\'\\ \t\n\r'

function readName(scan: Scan): string {
  const start = scan.at
  while (scan.at < scan.text.length && !ENDS.includes(scan.text.charAt(scan.at))) scan.at++
  return scan.text.slice(start, scan.at)
}

/** Up to the comma after it; the brace that ends an entry without fields ends it, too. */
function readKey(scan: Scan): string {
  const start = scan.at
  while (scan.at < scan.text.length && !',}\n'.includes(scan.text.charAt(scan.at))) scan.at++
  return scan.text.slice(start, scan.at).trim()
}

function skipSpace(scan: Scan): void {
  while (scan.at < scan.text.length && scan.text.charAt(scan.at).trim() === '') scan.at++
}
