// Owns the statements of the article that is open, while they are shown: their keys, and what can be done to the one at hand.
import { useCallback, useState } from 'react'
import type { ArticleDetail } from '../../../../src/model/answers'
import { useAppState } from '../../../state/app-state'
import { useCommands } from '../../../state/commands'
import { useStatementActions, type StatementTargets, type TellDone } from '../../../state/statement-actions'
import type { ArticleInFrame } from '../use-article-frame'
import { StatementCard, type Done } from './statement-card'
import { useStatements } from './use-statements'

type ReadingStatementsProps = {
  readonly detail: ArticleDetail
  readonly article: ArticleInFrame | null
  readonly onShowQuote: (id: string) => void
  readonly onHide: () => void
}

/** The statements over an article's frame. */
export function ReadingStatements({ detail, article, onShowQuote, onHide }: ReadingStatementsProps) {
  const { readOnly } = useAppState()
  const [done, setDone] = useState<Done | null>(null)
  const tell = useCallback<TellDone>((text, undo) => {
    setDone({ text, undo: undo ?? null })
  }, [])
  const actions = useStatementActions(tell)
  const statements = useStatements(detail, article)
  const { current, shown, step } = statements
  const targets: StatementTargets =
    current === null ? [] : [{ articleId: detail.article.id, version: detail.version, ids: [current.id] }]
  const canChoose = current !== null && readOnly === null
  const keep = (): void => {
    void actions.keep(targets).then((made) => {
      const [quote] = made ?? []
      if (quote !== undefined) onShowQuote(quote.id)
    })
  }
  const onKeep = canChoose && current.state !== 'kept' ? keep : undefined
  const onReject = canChoose && current.state === 'suggested' ? () => void actions.reject(targets) : undefined
  const onTakeBack =
    canChoose && current.state === 'rejected' ? () => void actions.takeBack(targets) : undefined
  const stepBy = (by: 1 | -1) =>
    shown.length === 0
      ? undefined
      : () => {
          setDone(null)
          step(by)
        }
  useCommands({
    'next-statement': stepBy(1),
    'previous-statement': stepBy(-1),
    'keep-statement': onKeep,
    'reject-statement': onReject,
    leave: current === null ? undefined : statements.leave,
  })
  return (
    <StatementCard
      statements={statements}
      lang={detail.article.metadata.lang}
      onKeep={onKeep}
      onReject={onReject}
      onTakeBack={onTakeBack}
      onShowQuote={onShowQuote}
      onHide={onHide}
      done={done}
      onUndone={() => {
        setDone(null)
      }}
    />
  )
}
