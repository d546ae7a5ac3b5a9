// Owns putting foreign strings into HTML so that they stay strings, in the one form that our files use.

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

/** A string as an HTML page can hold it: no NUL, no CR, no half of a surrogate pair. Nearly always the string itself. */
export const printable = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/\u0000|\p{Surrogate}/gu, '\ufffd')

/** Escape a string for text and for attributes in double quotes alike. */
export const escapeHtml = (text: string): string =>
  printable(text).replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character)

/** Undo `escapeHtml`. */
export const unescapeHtml = (html: string): string =>
  html.replace(/&(amp|lt|gt|quot);/g, (whole, name: string) => CHARACTERS[name] ?? whole)

/** JSON that can stand in a script element: no `<` ends it or opens a comment, no line separator breaks it. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** A text's paragraphs as HTML: what is shown where a snapshot's own HTML can't be. */
export const paragraphsAsHtml = (text: string): string =>
  text
    .split('\n')
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('')
