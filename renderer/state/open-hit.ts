// Owns opening what a search found: an article at the passage, a quote in its margin, a dossier, a free note.
import type { SearchHit } from '../../src/model/answers'
import { usePlace } from './place'

/** How to open a result. */
export function useOpenHit(): (hit: SearchHit) => void {
  const { openArticle, openDossier, openNote } = usePlace()
  return ({ kind, id, articleId, at }) => {
    if (kind === 'note') openNote(id)
    else if (articleId === null) openDossier(id)
    else if (kind === 'quote') openArticle(articleId, { quoteId: id })
    else openArticle(articleId, at === null ? {} : { at: at.start, found: at })
  }
}
