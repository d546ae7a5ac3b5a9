// Owns what helps to read an article and is there when it is asked for: the bar for finding, notes beside their references, pictures as
// large as there is room.
import { FindBar } from './find-bar'
import { PictureDialog } from './picture-dialog'
import type { ArticleInFrame } from './use-article-frame'
import { useFind } from './use-find'
import { useInwardLinks } from './use-inward-links'
import { usePictures } from './use-pictures'

type ReadingAidsProps = {
  readonly article: ArticleInFrame | null
  /** Show the article itself, where something lies over it. */
  readonly onShowArticle: () => void
}

/** The aids over an article's frame. */
export function ReadingAids({ article, onShowArticle }: ReadingAidsProps) {
  const find = useFind(article, onShowArticle)
  useInwardLinks(article)
  const { picture, close } = usePictures(article)
  return (
    <>
      {find.isOpen && <FindBar find={find} />}
      {picture !== null && <PictureDialog picture={picture} onClose={close} />}
    </>
  )
}
