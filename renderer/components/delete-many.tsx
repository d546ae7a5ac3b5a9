// Owns asking before many articles or quotes go to the trash, with what depends on them. Leaves deleting them to whoever asks.
import { useMessages } from '../messages/messages-context'
import type { ManyTargets } from '../state/many-actions'
import { useAnswer } from '../state/queries'
import { ConfirmDialog } from './confirm-dialog'

/** More than so many are not deleted without a question. */
export const ASKED_ABOVE = 10

/** How many would be deleted. */
export const countOf = ({ articles, quotes }: ManyTargets): number =>
  articles.length > 0 ? articles.length : quotes.length

type DeleteManyProps = {
  readonly targets: ManyTargets
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** The question, once it is known what depends on them. */
export function DeleteMany({ targets, onConfirm, onClose }: DeleteManyProps) {
  const m = useMessages()
  const dependents = useAnswer('many:dependents', targets).data
  if (dependents === undefined) return null
  const { quotes, dossiers } = dependents
  const isArticles = targets.articles.length > 0
  const n = countOf(targets)
  return (
    <ConfirmDialog
      question={isArticles ? m.chosen.deleteAsk(n) : m.chosen.deleteQuotesAsk(n)}
      hint={isArticles ? m.chosen.deleteHint(quotes, dossiers) : m.chosen.deleteQuotesHint(dossiers)}
      confirm={m.chosen.delete}
      onConfirm={onConfirm}
      onClose={onClose}
    />
  )
}
