// Owns what a person pasted, as far as it is words.

/** What was on the clipboard. `html` is `null` where there were no words in it. */
export type PastedWords = { readonly html: string | null; readonly text: string }

/** Most of it, in UTF-16 units: a page may have so many bytes, and there are no fewer of those. */
export const PASTE_LIMIT_UNITS = 25 * 1024 * 1024
