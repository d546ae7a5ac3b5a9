// Owns how much may be done to the words of one quote. Free of schemas: the window reads it.

/** Longest text that may stand in brackets. */
export const LONGEST_ADDITION = 300
/** Most edits of one quote. */
export const MOST_EDITS = 500
