// Owns what the window, too, must know of notes. Has no parsers in it: the window loads none.

/** Longest note that is kept, in UTF-16 code units. */
export const NOTE_LIMIT = 100_000

/** Longest title of a free note that is kept, in UTF-16 code units. */
export const NOTE_TITLE_LIMIT = 300

/** Stands between two notes that are both kept. */
export const BETWEEN_NOTES = '\n\n---\n\n'
