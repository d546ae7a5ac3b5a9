// Owns what the window tells of texts that are kept nowhere yet. Has no parsers in it: the window loads none.

/** A text that was typed and isn't on the disk. */
export type UnsavedText = {
  /** What it is, in the window's language, such as `Note on this article`. */
  readonly label: string
  readonly text: string
}

/** No text of the window is longer, in UTF-16 code units. */
export const LONGEST_TEXT = 200_000
