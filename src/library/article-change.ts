// Owns what can be changed in an article's record, and what each change is called in the history.
import type { Article } from '../model/article'
import type { StepLabel } from '../model/history'
import type { EditableField } from '../model/editable-fields'
import type { MetadataEdit } from '../model/metadata-edit'

export type ArticleChange = Partial<Pick<Article, 'tags' | 'archived' | 'readAt' | 'checkedAt'>> & {
  readonly title?: string
}

/** What is done to the metadata: a field is written, or is again what the newest capture says. */
export type MetadataChange = { readonly edit: MetadataEdit } | { readonly setBack: EditableField }

type Kind = Pick<StepLabel, 'kind'>

/** What a change is called; that an article was opened, or its source asked, is no change that a person made. */
export function labelOf(change: ArticleChange): Kind | null {
  if (change.title !== undefined) return { kind: 'article-renamed' }
  if (change.tags !== undefined) return { kind: 'article-tagged' }
  if (change.archived === undefined) return null
  return { kind: change.archived ? 'article-archived' : 'article-unarchived' }
}

/** What a change of the metadata is called. */
export function labelOfMetadata(change: MetadataChange): Kind {
  if ('setBack' in change) return { kind: 'metadata-set-back' }
  return { kind: change.edit.field === 'title' ? 'article-renamed' : 'metadata-changed' }
}

/** Whether an article is already what a change would make of it. Lists that were made anew are taken for others. */
export const changesNothing = (article: Article, { title, ...change }: ArticleChange): boolean =>
  (title === undefined || title === article.metadata.title) &&
  Object.entries(change).every(([key, value]) => article[key] === value)
