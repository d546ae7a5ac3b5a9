// Owns what is told of another tool's export: before it is taken what it holds, and afterwards what became of it. Free of schemas: the
// window reads it.
import type { ForeignTool } from './foreign-item'

/** By the tool's own name of it. */
export type ForeignLeftOut = { readonly tool: ForeignTool; readonly what: string; readonly count: number }

/** A part that can't be read, and the failure as it was thrown. */
export type ForeignRefused = {
  readonly name: string
  readonly error: { readonly kind: string; readonly data: object; readonly message: string }
}

/** What an export holds. */
export type ForeignCounts = {
  readonly tools: readonly ForeignTool[]
  /** Things that were kept there. */
  readonly items: number
  /** Of these, those whose page, text or file lies in the export. */
  readonly contents: number
  /** Those of which it has only an address, that has to be asked. */
  readonly addresses: number
  /** Those with neither: of what a person wrote of them a note is made. */
  readonly placeless: number
  readonly highlights: number
  readonly notes: number
  readonly leftOut: readonly ForeignLeftOut[]
  /** The first of what can't be read. */
  readonly refused: readonly ForeignRefused[]
  readonly refusedCount: number
}

/** What became of an export. */
export type ForeignReport = {
  readonly tools: readonly ForeignTool[]
  readonly isCancelled: boolean
  readonly articles: {
    readonly added: number
    /** In the library already. */
    readonly here: number
    /** Put into the queue of captures. */
    readonly queued: number
    /** In that queue already. */
    readonly waiting: number
    /** Only an address, and none was to be asked. */
    readonly skipped: number
  }
  readonly quotes: {
    readonly added: number
    /** Taken before, or quoted already. */
    readonly here: number
    /** Not found in the text: kept in the article's note. */
    readonly orphaned: number
    /** With pages that wait to be captured. */
    readonly waiting: number
  }
  /** Notes on articles that were written or grew. */
  readonly notes: number
  /** Free notes, of what has no page. */
  readonly freeNotes: number
  /** Tags that articles got. */
  readonly tags: number
  /** The first of the tags that could not stay as they were. */
  readonly changedTags: readonly { readonly from: string; readonly to: string }[]
  readonly changedTagCount: number
  readonly leftOut: readonly ForeignLeftOut[]
  readonly refused: readonly ForeignRefused[]
  readonly refusedCount: number
}

/** Of what is refused, and of tags that were changed, so many are told by name. */
export const TOLD_OF_FOREIGN = 500

/** Whether addresses are asked at once, wait until the person says so, or are passed over. */
export const FOREIGN_FETCHES = ['now', 'later', 'never'] as const
export type ForeignFetch = (typeof FOREIGN_FETCHES)[number]

export type ForeignOptions = {
  /** Whether the folder that a thing lay in is a tag of it. */
  readonly folders: boolean
  readonly fetch: ForeignFetch
}
