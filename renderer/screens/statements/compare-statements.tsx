// Owns two lists of statements side by side: of two speakers, or of two stretches of time.
import { useState } from 'react'
import { EmptyState } from '../../components/empty-state'
import { Switch } from '../../components/switch'
import { useMessages } from '../../messages/messages-context'
import styles from './compare-statements.module.css'
import { DateStretch, SpeakerChoice, withoutNothing } from './statement-conditions'
import { StatementList } from './statement-list'
import type { SentStatementFilter } from './use-statement-rows'

const WAYS = ['speakers', 'dates'] as const
type Way = (typeof WAYS)[number]
/** What one side asks for beside the conditions of both. */
type Side = Pick<SentStatementFilter, 'speaker' | 'from' | 'to'>

type CompareStatementsProps = {
  /** Conditions of both sides. */
  readonly filter: SentStatementFilter
  /** Told whom or when the two sides are of, for whoever comes back. */
  readonly sides: readonly [Side, Side]
  readonly onSides: (sides: readonly [Side, Side]) => void
}

/** The two sides. */
export function CompareStatements({ filter, sides, onSides }: CompareStatementsProps) {
  const { statements: s } = useMessages()
  const [way, setWay] = useState<Way>(sides.some(({ from, to }) => from ?? to) ? 'dates' : 'speakers')
  const set = (at: 0 | 1, side: Side): void => {
    onSides(at === 0 ? [side, sides[1]] : [sides[0], side])
  }
  return (
    <div className={styles.compare}>
      <div className={styles.way}>
        <Switch
          label={s.compareBy}
          choices={WAYS.map((id) => ({ id, label: s.compareWays[id] }))}
          chosen={way}
          onChoose={(id) => {
            setWay(id)
            onSides([{}, {}])
          }}
        />
      </div>
      <div className={styles.sides}>
        {([0, 1] as const).map((at) => (
          <section key={at} className={styles.side} aria-label={s.side(at + 1)}>
            <StatementList
              filter={withoutNothing({ ...filter, ...sides[at] })}
              order={{ order: 'date', reversed: true, group: 'month' }}
              look="timeline"
              label={s.side(at + 1)}
              chosen={null}
              sorting={null}
              head={({ total }) => (
                <header className={styles.head}>
                  {way === 'speakers' ? (
                    <SpeakerChoice
                      value={sides[at].speaker}
                      onChange={(speaker) => {
                        set(at, withoutNothing({ speaker }))
                      }}
                    />
                  ) : (
                    <DateStretch
                      filter={sides[at]}
                      onChange={(stretch) => {
                        set(at, withoutNothing(stretch))
                      }}
                    />
                  )}
                  <span className={styles.count} role="status">
                    {total === null ? '' : s.count(total)}
                  </span>
                </header>
              )}
              none={<EmptyState title={s.noneFits} hint={s.noneFitsHint} />}
            />
          </section>
        ))}
      </div>
    </div>
  )
}
