// Owns the way from a statement of a list to its words in their article.
import type { ListedStatement } from '../../../src/model/statement-list'
import { usePlace } from '../../state/place'
import { spanOfPlace } from './statement-targets'

/** How to open a statement’s article at its words. */
export function useOpenStatement(): (
  statement: Pick<ListedStatement, 'articleId' | 'version' | 'quoteId' | 'place'>,
) => void {
  const { openArticle } = usePlace()
  return ({ articleId, version, quoteId, place }) => {
    const found = spanOfPlace(place)
    openArticle(articleId, { version, quoteId, ...(found === null ? {} : { found }) })
  }
}
