// Owns what is said at the foot of an article: that it is a sample, or that marks may be off.
import { Info, TriangleAlert } from 'lucide-react'
import type { Article } from '../../../src/model/article'
import { Button, Icon } from '../../components/button'
import { useMessages } from '../../messages/messages-context'
import { useArticleActions } from '../../state/article-actions'
import styles from './reader.module.css'

type ReaderNoticesProps = {
  readonly article: Article
  readonly isSame: boolean
  /** Whether the original view is shown. */
  readonly isOriginal: boolean
}

/** Notices, when there are any. */
export function ReaderNotices({ article, isSame, isOriginal }: ReaderNoticesProps) {
  const m = useMessages()
  const { remove } = useArticleActions()
  return (
    <>
      {isOriginal && (
        <p className={styles.notice} role="status">
          <Icon icon={Info} />
          <span>{m.reader.originalNotice}</span>
        </p>
      )}
      {!isSame && (
        <p className={styles.notice} role="status">
          <Icon icon={TriangleAlert} />
          <span>{m.reader.notSame}</span>
        </p>
      )}
      {article.sample && (
        <p className={styles.notice}>
          <Icon icon={Info} />
          <span>{m.reader.sampleNotice}</span>
          <Button
            look="quiet"
            onPress={() => {
              remove({ id: article.id, title: article.metadata.title })
            }}
          >
            {m.reader.remove}
          </Button>
        </p>
      )}
    </>
  )
}
