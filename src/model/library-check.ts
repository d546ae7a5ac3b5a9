// Owns what is told of a check of a whole library. Leaves checking to `library`.

export const PROBLEM_KINDS = [
  /** A record that can't be read. */
  'damaged',
  /** A record of a newer program. */
  'newer',
  /** A file that must be there. */
  'missing',
  'source-changed',
  'content-changed',
  'original-changed',
  'text-changed',
  'asset-changed',
  /** The sealed text doesn't hold a quote's words at its place. */
  'quote-broken',
  /** A dossier's quote that is nowhere in the library. */
  'quote-lost',
  /** An article that a dossier refers to, or the version that it names, that is nowhere in the library. */
  'article-lost',
  /** A named version of a dossier that isn't as it was kept. */
  'dossier-version-changed',
  /** A sealed version that its article doesn't list. */
  'version-unlisted',
  /** A sync tool's copy of something of ours: the app merges it. */
  'sync-copy',
  /** A file or folder that is none of ours. */
  'stray',
  'log-broken',
] as const
export type ProblemKind = (typeof PROBLEM_KINDS)[number]

export type LibraryProblem = {
  /** Path within the library. */
  readonly path: string
  readonly problem: ProblemKind
  /** More for a person who looks into it. */
  readonly detail: string
}

export type LibraryCheck = {
  readonly articles: number
  readonly versions: number
  readonly quotes: number
  readonly dossiers: number
  /** Free notes. */
  readonly notes: number
  readonly assets: number
  readonly logLines: number
  /** The first thousand. */
  readonly problems: readonly LibraryProblem[]
  /** All of them. */
  readonly problemCount: number
}

/** What a repair did about one problem; `left` where nothing could be done. */
export type RepairOutcome = 'repaired' | 'rebuilt' | 'set-aside' | 'left'
export type Repair = LibraryProblem & { readonly outcome: RepairOutcome }
