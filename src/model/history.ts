// Owns what is told of a change that can be undone. Leaves how it is undone to `library`.

/** What a step did, for the words that a person reads. */
export const STEP_KINDS = [
  'quote-added',
  'quote-changed',
  'quote-noted',
  'quote-attributed',
  'quote-deleted',
  'quote-restored',
  'note-changed',
  'article-tagged',
  'tags-applied',
  'tag-described',
  'tag-renamed',
  'tag-deleted',
  'search-saved',
  'search-changed',
  'search-deleted',
  'style-added',
  'style-removed',
  'statements-kept',
  'statements-rejected',
  'statements-taken-back',
  'quote-judged',
  'speaker-changed',
  'speakers-joined',
  'speaker-removed',
  'story-split',
  'story-joined',
  'article-renamed',
  'metadata-changed',
  'metadata-set-back',
  'article-read',
  'article-unread',
  'article-archived',
  'article-unarchived',
  'article-deleted',
  'article-restored',
  'conflict-resolved',
  'dossier-created',
  'dossier-renamed',
  'dossier-edited',
  'dossier-filled',
  'dossier-commented',
  'dossier-version-kept',
  'dossier-version-renamed',
  'dossier-version-deleted',
  'dossier-version-restored',
  'dossier-joined',
  'dossier-written',
  'dossier-deleted',
  'dossier-restored',
  'dossier-imported',
  'tool-imported',
  'free-note-created',
  'free-note-renamed',
  'free-note-written',
  'free-note-tagged',
  'free-note-deleted',
  'free-note-restored',
] as const
export type StepKind = (typeof STEP_KINDS)[number]

/** A change that can be undone or done again, in few words. */
export type StepLabel = {
  readonly kind: StepKind
  /** Id of the article, quote, dossier, block or free note that it was done to; empty for many. */
  readonly target: string
  /** What it was done to: the title of an article, dossier or free note, the words of a quote, a tag. */
  readonly title: string
  /** How many things it changed. */
  readonly count: number
}

/**
 * What became of undoing or doing again. `partly`: what was changed since was left as it is. `overtaken`: all of it was, or it is
 * gone, and the step is dropped. `nothing`: there is no such step.
 */
export type HistoryOutcome =
  | { readonly outcome: 'done' | 'partly' | 'overtaken'; readonly label: StepLabel }
  | { readonly outcome: 'nothing' }
