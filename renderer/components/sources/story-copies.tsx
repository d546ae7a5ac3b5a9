// Owns saying of one article that it is one story with others; a press shows with which, and why.
import { useState } from 'react'
import type { ArticleId } from '../../../src/model/ids'
import { useMessages } from '../../messages/messages-context'
import { useAnswer } from '../../state/queries'
import { later } from '../later'
import { ReasonButton } from './reason-button'

const dialog = later(async () => (await import('./sources-dialog')).SourcesDialog)

/** Nothing for an article that has no copies. */
export function StoryCopies({ article }: { readonly article: ArticleId }) {
  const m = useMessages()
  const { data } = useAnswer('stories:group', { articles: [article] }, { keepLast: true })
  const copies = data?.groups[0]?.members.length ?? 0
  // Who splits the last one off sees what became of it.
  const [isOpen, setIsOpen] = useState(false)
  if (copies === 0 && !isOpen) return null
  return (
    <ReasonButton
      words={m.copies.inArticles(copies + 1)}
      onOpen={setIsOpen}
      reasons={(close) => <dialog.Component articles={[article]} onClose={close} />}
    />
  )
}
