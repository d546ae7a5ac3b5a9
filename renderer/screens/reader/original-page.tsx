// Owns showing a page of an article as it looked, or why that can't be shown.
import type { ArticleDetail } from '../../../src/model/answers'
import { EmptyState } from '../../components/empty-state'
import { describeWrittenReason } from '../../components/reason-words'
import { useMessages } from '../../messages/messages-context'
import { OriginalFrame } from './original-frame'
import styles from './reader.module.css'
import type { ShownView } from './use-view'

type OriginalPageProps = { readonly detail: ArticleDetail; readonly shown: ShownView }

/** The page that is turned to. */
export function OriginalPage({ detail: { article, version }, shown }: OriginalPageProps) {
  const m = useMessages()
  const { pages, page, takesKeys } = shown
  const missing = pages[page - 1]?.missing ?? null
  if (missing !== null)
    return (
      <div className={styles.without} role="status">
        <EmptyState
          title={m.reader.noView(page)}
          hint={m.reader.noViewHint(describeWrittenReason(missing, m))}
        />
      </div>
    )
  const { title } = article.metadata
  return (
    <OriginalFrame
      articleId={article.id}
      version={version}
      page={page}
      title={
        pages.length === 1
          ? m.reader.originalFrame(title)
          : m.reader.originalPageFrame(title, page, pages.length)
      }
      takesKeys={takesKeys}
    />
  )
}
