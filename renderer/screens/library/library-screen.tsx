// Owns the screen with the list of articles and the reader beside it.
import { classes } from '../../components/class-names'
import { EmptyState } from '../../components/empty-state'
import { useMessages } from '../../messages/messages-context'
import { useAppState } from '../../state/app-state'
import { useKeyHints } from '../../state/key-hints'
import type { Place } from '../../state/place'
import { Reader } from '../reader/reader'
import { ArticleList } from './article-list'
import styles from './library-screen.module.css'
import { useFirstArticle } from './use-first-article'

type LibraryPlace = Extract<Place, { readonly screen: 'library' }>

/** List and reader. */
export function LibraryScreen({ place }: { readonly place: LibraryPlace }) {
  const m = useMessages()
  const hint = useKeyHints()
  const { counts } = useAppState()
  useFirstArticle(place)
  return (
    <div className={classes(styles.screen, place.article !== null && styles.reading)}>
      <ArticleList key={`${place.shelf} ${place.tag ?? ''}`} place={place} />
      {place.article === null ? (
        <div className={styles.nothing}>
          {counts.articles + counts.archived > 0 && (
            <EmptyState
              title={m.reader.nothingOpen}
              hint={m.reader.nothingOpenHint(hint('next-article'), hint('previous-article'))}
            />
          )}
        </div>
      ) : (
        <Reader open={place.article} />
      )}
    </div>
  )
}
