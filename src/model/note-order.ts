// Owns the orders in which free notes can be listed. Has no parsers in it: the window loads none.

export const NOTE_ORDERS = ['updated', 'created', 'title'] as const
/** One of these orders. */
export type NoteOrder = (typeof NOTE_ORDERS)[number]
