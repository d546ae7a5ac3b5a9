// Owns what a library knows of a source beyond what a dossier shows of it: its sealed files, its line in the log, and what asking its page
// again brought. Leaves finding that out to `actions`.

/** What asking the page again brought. `gone`: the page answered, and the words that are quoted stand nowhere in it any more. */
export type SourceRecheck =
  | { readonly state: 'never' }
  /** `at`: when it was asked last, ISO 8601 in UTC. */
  | { readonly state: 'unchanged'; readonly at: string }
  | { readonly state: 'changed' | 'gone'; readonly at: string; readonly version: number }

export type SourceStanding = {
  readonly articleId: string
  readonly version: number
  /** ISO 8601 in UTC. */
  readonly capturedAt: string
  /** The line of the log that tells of the capture, with the same hashes, 1-based; `null` where none does. */
  readonly logLine: number | null
  readonly recheck: SourceRecheck
  /** Sealed files that were looked at, and those that never came with an imported version, by their hashes. */
  readonly files: number
  readonly absent: number
}

/** The log of a library: how many lines hold, and the 1-based number of the first that doesn't. */
export type LogStanding = { readonly lines: number; readonly firstBroken: number | null }
