// Owns saying how many sources some articles are, and how many of them are independent; a press shows why.
import { useMessages } from '../../messages/messages-context'
import { useAnswer } from '../../state/queries'
import { later } from '../later'
import { ReasonButton } from './reason-button'

const dialog = later(async () => (await import('./sources-dialog')).SourcesDialog)

type SourceCountProps = {
  readonly articles: readonly string[]
  /** How many they are, until it is known how many the library has. */
  readonly count: number
}

/** The number, as a way to its reasons. */
export function SourceCount({ articles, count }: SourceCountProps) {
  const m = useMessages()
  const { data } = useAnswer('stories:group', { articles: [...articles] }, { keepLast: true })
  const words = m.copies.count(count, data?.independent ?? null)
  if (articles.length === 0) return <span>{words}</span>
  return (
    <ReasonButton
      words={words}
      title={m.copies.why}
      reasons={(close) => <dialog.Component articles={articles} onClose={close} />}
    />
  )
}
