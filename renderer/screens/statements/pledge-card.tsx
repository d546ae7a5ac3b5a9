// Owns one commitment: its words, what it hangs on, what a person makes of it, and the evidence for that. Leaves keeping it to main.
import { useState } from 'react'
import type { LaterArticle, ListedStatement, Pledge } from '../../../src/model/statement-list'
import { OUTCOMES, type Outcome } from '../../../src/model/quote-kinds'
import { articleLink, quoteLink } from '../../../src/model/app-link'
import { Button, PlainButton } from '../../components/button'
import { classes } from '../../components/class-names'
import { useMessages } from '../../messages/messages-context'
import { useAppState } from '../../state/app-state'
import { usePlace } from '../../state/place'
import { useAct } from '../../state/queries'
import { useStatementActions, useToldByToast } from '../../state/statement-actions'
import styles from './pledge-card.module.css'
import { targetsOf } from './statement-targets'
import { useOpenStatement } from './use-open-statement'

/** A commitment. */
export function PledgeCard({ pledge }: { readonly pledge: Pledge }) {
  const m = useMessages()
  const s = m.statements
  const open = useOpenStatement()
  const { readOnly } = useAppState()
  const { judge, toggle } = useJudging(pledge)
  const { statement, outcome, said, articles, evidence } = pledge
  const date = m.date(statement.date)
  const isReadOnly = readOnly !== null
  return (
    <article className={styles.card} aria-label={s.pledgeLabel(statement.words)}>
      <p className={styles.facts}>
        {date !== null && <strong>{date}</strong>}
        <span>{statement.siteName}</span>
        <span className={styles.less}>{statement.articleTitle}</span>
        <span className={statement.state === 'kept' ? styles.kept : styles.less}>
          {s.states[statement.state]}
        </span>
      </p>
      <button
        type="button"
        className={styles.words}
        onClick={() => {
          open(statement)
        }}
      >
        {statement.words}
      </button>
      <Parts name={s.condition} parts={statement.conditions} />
      <Parts name={s.deadline} parts={statement.deadlines} />
      <div className={styles.judging} role="group" aria-label={s.outcome}>
        <span className={styles.name}>{s.outcome}</span>
        {OUTCOMES.map((one) => (
          <PlainButton
            key={one}
            className={classes(styles.outcome, styles[one])}
            aria-pressed={outcome === one}
            isDisabled={isReadOnly}
            onPress={() => {
              judge(outcome === one ? null : one)
            }}
          >
            {s.outcomes[one]}
          </PlainButton>
        ))}
        {evidence.length > 0 && <span className={styles.less}>{s.judgedBy(evidence.length)}</span>}
      </div>
      <section className={styles.since} aria-label={s.since}>
        <h3 className={styles.heading}>{s.since}</h3>
        {said.length + articles.length === 0 ? (
          <p className={styles.less}>{s.nothingSince}</p>
        ) : (
          <ul className={styles.list}>
            {said.map((later) => (
              <SaidRow
                key={later.id}
                later={later}
                isEvidence={later.quoteId !== null && evidence.includes(quoteLink(later.quoteId))}
                isReadOnly={isReadOnly}
                onToggle={() => toggle({ kind: 'statement', later })}
              />
            ))}
            {articles.map((later) => (
              <ArticleRow
                key={later.articleId}
                later={later}
                isEvidence={evidence.includes(articleLink(later.articleId))}
                isReadOnly={isReadOnly}
                onToggle={() => toggle({ kind: 'article', later })}
              />
            ))}
          </ul>
        )}
      </section>
    </article>
  )
}

type Evidence =
  | { readonly kind: 'statement'; readonly later: ListedStatement }
  | { readonly kind: 'article'; readonly later: LaterArticle }

/** What a person makes of it stands with its quote: a suggestion is kept first. */
function useJudging({ statement, evidence }: Pledge) {
  const act = useAct()
  const actions = useStatementActions(useToldByToast())
  const quoteOf = async (one: ListedStatement): Promise<string | null> => {
    if (one.quoteId !== null) return one.quoteId
    const [made] = (await actions.keep(targetsOf([one]))) ?? []
    if (made !== undefined) return made.id
    // It was kept since this list was told.
    const found = await act('statement:of-article', { id: one.articleId, version: one.version })
    return found?.statements.find(({ id }) => id === one.place)?.quoteId ?? null
  }
  const change = async (to: {
    readonly outcome?: Outcome | ''
    readonly evidence?: string[]
  }): Promise<boolean> => {
    const id = await quoteOf(statement)
    if (id === null) return false
    return (await act('quote:change', { articleId: statement.articleId, id, change: to })) !== null
  }
  return {
    judge: (outcome: Outcome | null): void => void change({ outcome: outcome ?? '' }),
    toggle: async (chosen: Evidence): Promise<boolean> => {
      const id = chosen.kind === 'statement' ? await quoteOf(chosen.later) : chosen.later.articleId
      if (id === null) return false
      const link = chosen.kind === 'statement' ? quoteLink(id) : articleLink(id)
      const others = evidence.filter((one) => one !== link)
      return change({ evidence: others.length < evidence.length ? others : [...others, link] })
    },
  }
}

function Parts({ name, parts }: { readonly name: string; readonly parts: readonly string[] }) {
  return parts.length === 0 ? null : (
    <p className={styles.part}>
      <span className={styles.name}>{name}</span>
      <span>{parts.join(' · ')}</span>
    </p>
  )
}

type LaterProps = {
  readonly isEvidence: boolean
  readonly isReadOnly: boolean
  /** Gives whether it was done. */
  readonly onToggle: () => Promise<boolean>
}

function SaidRow({ later, ...row }: LaterProps & { readonly later: ListedStatement }) {
  const m = useMessages()
  const open = useOpenStatement()
  return (
    <LaterRow
      {...row}
      label={m.statements.evidence(later.words)}
      date={m.date(later.date)}
      words={later.words}
      less={later.siteName ?? later.articleTitle}
      isQuoted
      onOpen={() => {
        open(later)
      }}
    />
  )
}

function ArticleRow({ later, ...row }: LaterProps & { readonly later: LaterArticle }) {
  const m = useMessages()
  const { openArticle } = usePlace()
  return (
    <LaterRow
      {...row}
      label={m.statements.evidence(later.title)}
      date={m.date(later.publishedAt)}
      words={later.title}
      less={[later.siteName, m.statements.article].filter((part) => part !== null).join(' · ')}
      isQuoted={false}
      onOpen={() => {
        openArticle(later.articleId)
      }}
    />
  )
}

type LaterRowProps = LaterProps & {
  readonly label: string
  readonly date: string | null
  readonly words: string
  readonly less: string
  readonly isQuoted: boolean
  readonly onOpen: () => void
}

function LaterRow(props: LaterRowProps) {
  const { label, date, words, less, isQuoted, isEvidence, isReadOnly, onToggle, onOpen } = props
  /** What was ticked, until main tells the same. */
  const [ticked, setTicked] = useState<boolean | null>(null)
  const [told, setTold] = useState(isEvidence)
  if (told !== isEvidence) {
    setTold(isEvidence)
    setTicked(null)
  }
  return (
    <li className={styles.later}>
      <input
        type="checkbox"
        aria-label={label}
        checked={ticked ?? isEvidence}
        disabled={isReadOnly}
        onChange={() => {
          setTicked(!isEvidence)
          void onToggle().then((isDone) => {
            if (!isDone) setTicked(null)
          })
        }}
      />
      <span className={styles.day}>{date}</span>
      <span className={styles.what}>
        <Button look="quiet" onPress={onOpen}>
          <span className={classes(styles.laterWords, isQuoted && styles.quoted)}>{words}</span>
        </Button>
        <span className={styles.less}>{less}</span>
      </span>
    </li>
  )
}
