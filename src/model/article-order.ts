// Owns the orders in which articles are listed, and how closely. Leaves what they mean to the index to `search`.

/** `read`: when they were read last; those that never were come last, whichever way it goes, as does whatever lacks a date or a source. */
export const ARTICLE_ORDERS = ['clipped', 'published', 'title', 'source', 'read'] as const
/** One of these orders. Each begins with the latest, or with A; `reversed` begins at the other end. */
export type ArticleOrder = (typeof ARTICLE_ORDERS)[number]

/** How much of each article the list shows. */
export const LIST_DENSITIES = ['comfortable', 'compact', 'titles'] as const
/** One of these. */
export type ListDensity = (typeof LIST_DENSITIES)[number]
