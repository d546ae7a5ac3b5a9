// Owns what a statement found in a text is: types. Leaves finding them to `find-statements.ts`.

/** Half-open, UTF-16 code units of the text. */
export type Range = readonly [start: number, end: number]

/** `direct`: the words themselves; `mixed`: told, with words of theirs in it; `indirect`: told. */
export type StatementMode = 'direct' | 'mixed' | 'indirect'

export type StatementKind =
  'announcement' | 'assessment' | 'claim' | 'commitment' | 'demand' | 'denial' | 'question'

/** Who speaks, as far as the article tells. */
export type Speaker = {
  /** The fullest name, or the words of the source where the article has none. */
  readonly name: string
  /** The rule by which the source's words became this name. */
  readonly by: 'name' | 'surname' | 'pronoun' | 'title' | 'initials' | 'words'
}

export type Statement = {
  /** What is stated, in order; quotation marks belong to it. */
  readonly content: readonly Range[]
  /** The words that name who speaks; `null` where the text has none nearby. */
  readonly source: readonly Range[] | null
  /** The words that say that it is said. */
  readonly cue: readonly Range[] | null
  readonly speaker: Speaker | null
  readonly mode: StatementMode
  readonly kind: StatementKind
  /** The dictionary form of the cue; `null` without one. */
  readonly verb: string | null
  /** "If …", "unless …" within the content. */
  readonly conditions: readonly Range[]
  /** "By Friday", "within two weeks" within the content. */
  readonly deadlines: readonly Range[]
  /** Of the rules that found it: 0..1. */
  readonly confidence: number
  /** Names of the rules, in the order in which they spoke. */
  readonly rules: readonly string[]
}
