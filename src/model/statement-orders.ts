// Owns the orders and groups of a list of statements, as plain lists: the window reads them without the schemas.

/** By what a list of statements can be put in order. */
export const STATEMENT_ORDERS = ['date', 'speaker', 'kind', 'mode', 'source', 'words', 'state'] as const
export type StatementOrderName = (typeof STATEMENT_ORDERS)[number]

/** By what statements can be put together. */
export const STATEMENT_GROUPINGS = ['none', 'month'] as const
export type StatementGrouping = (typeof STATEMENT_GROUPINGS)[number]
