// Owns what the window tells of texts that are kept nowhere yet. Has no parsers in it: the window loads none.

/** A text that was typed and isn't on the disk. */
export type UnsavedText = {
  /** What it is, in the window's language, such as `Note on this article`. */
  readonly label: string
  readonly text: string
}

/** No text of a dossier is longer, in UTF-16 code units. */
export const LONGEST_TEXT = 200_000
/** As much is told of what can't be saved: it may be unsaved just because it is too long. */
export const LONGEST_UNSAVED = 10_000_000
export const LONGEST_LABEL = 200
