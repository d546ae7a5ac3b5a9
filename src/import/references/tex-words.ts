// Owns reading the words of a BibTeX field: accents, letters and signs that TeX writes by commands; what it says of form is left out.

/** Combining marks by the commands of TeX that put them over the letter that follows. Source: The LaTeX Companion, table 7.33. */
const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
}

const SIGNS: Readonly<Record<string, string>> = {
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  i: 'ı',
  j: 'ȷ',
  dh: 'ð',
  DH: 'Ð',
  th: 'þ',
  TH: 'Þ',
  dj: 'đ',
  DJ: 'Đ',
  ldots: '…',
  dots: '…',
  textellipsis: '…',
  textendash: '–',
  textemdash: '—',
  textquoteleft: '‘',
  textquoteright: '’',
  textquotedblleft: '“',
  textquotedblright: '”',
  textbackslash: '\\',
  textasciitilde: '~',
  textasciicircum: '^',
  textunderscore: '_',
  textbar: '|',
  textless: '<',
  textgreater: '>',
  textdegree: '°',
  texteuro: '€',
  euro: '€',
  pounds: '£',
  copyright: '©',
  S: '§',
  P: '¶',
  quad: ' ',
  newline: ' ',
}

/** Words as they are read. */
export function texWords(tex: string): string {
  let words = ''
  let at = 0
  while (at < tex.length) {
    const sign = tex.charAt(at)
    if (sign === '\\') {
      const read = readCommand(tex, at + 1)
      words += read.words
      at = read.at
    } else if (sign === '{' || sign === '}' || sign === '$') at++
    else {
      const dashes = dashAt(tex, at)
      words += dashes === null ? (sign === '~' ? ' ' : sign) : dashes.words
      at += dashes?.length ?? 1
    }
  }
  return words.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** Signs that TeX makes of several. */
const JOINED: readonly (readonly [string, string])[] = [
  ['---', '—'],
  ['--', '–'],
  ['``', '“'],
  ["''", '”'],
]

function dashAt(tex: string, at: number): { readonly words: string; readonly length: number } | null {
  const found = JOINED.find(([signs]) => tex.startsWith(signs, at))
  return found === undefined ? null : { words: found[1], length: found[0].length }
}

type Read = { readonly words: string; readonly at: number }

/** Accents over accents: Vietnamese has two. */
const MOST_ACCENTS = 4

/** What a command stands for, and where it ends; of one that isn't known, nothing but what stands in its braces. */
function readCommand(tex: string, from: number, accents = 0): Read {
  let at = from
  while (isLetter(tex.charAt(at))) at++
  const name = at === from ? tex.charAt(from) : tex.slice(from, at)
  if (at === from) at++
  const isAccent = Object.hasOwn(ACCENTS, name)
  if (isAccent && accents < MOST_ACCENTS) return accented(tex, at, ACCENTS[name] ?? '', accents)
  // A space, or empty braces, end the name of a command.
  while (isLetter(name) && tex.charAt(at) === ' ') at++
  if (tex.startsWith('{}', at)) at += 2
  if (Object.hasOwn(SIGNS, name)) return { words: SIGNS[name] ?? '', at }
  return { words: isLetter(name) ? '' : name === '\\' ? ' ' : name, at }
}

/** The letter after an accent, in braces or not, with the mark that goes over it. */
function accented(tex: string, from: number, mark: string, accents: number): Read {
  let at = from
  while (tex.charAt(at) === ' ' || tex.charAt(at) === '{') at++
  let letter = tex.charAt(at)
  at++
  if (letter === '\\') {
    const read = readCommand(tex, at, accents + 1)
    letter = read.words === 'ı' ? 'i' : read.words === 'ȷ' ? 'j' : read.words
    at = read.at
  } else if (letter === '}' || letter === '') return { words: '', at }
  return { words: letter + mark, at }
}

/** Whether a sign, or the first of a name, is a letter from A to Z. */
function isLetter(signs: string): boolean {
  const sign = signs.charAt(0)
  return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z')
}
