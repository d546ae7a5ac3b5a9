// Owns what somebody committed themselves to: each commitment with what was said since, and what the person makes of it. Leaves keeping
// that to main.
import { EmptyState } from '../../components/empty-state'
import { SourceCount } from '../../components/sources/source-count'
import { useMessages } from '../../messages/messages-context'
import { useAnswer } from '../../state/queries'
import { PledgeCard } from './pledge-card'
import styles from './pledges-view.module.css'
import { SpeakerChoice } from './statement-conditions'

type PledgesViewProps = {
  readonly speaker: string | null
  readonly onSpeaker: (speaker: string | null) => void
}

/** The commitments of one speaker. */
export function PledgesView({ speaker, onSpeaker }: PledgesViewProps) {
  const { statements: s } = useMessages()
  const request = { speaker: speaker ?? '-' }
  const pledges = useAnswer('statement:pledges', request, { enabled: speaker !== null, keepLast: true }).data
  const sources =
    speaker === null ? [] : [...new Set((pledges ?? []).map(({ statement }) => statement.articleId))]
  return (
    <div className={styles.view}>
      <header className={styles.head}>
        <SpeakerChoice
          value={speaker ?? undefined}
          onChange={(name) => {
            onSpeaker(name ?? null)
          }}
        />
        {speaker !== null && pledges !== undefined && (
          <h2 className={styles.title} role="status">
            {s.pledged(speaker, pledges.length)}
          </h2>
        )}
        {sources.length > 0 && (
          <p className={styles.sources}>
            <SourceCount articles={sources} count={sources.length} />
          </p>
        )}
      </header>
      <div className={styles.scroller} data-pane tabIndex={-1}>
        {speaker === null ? (
          <EmptyState title={s.whosePledges} hint={s.whosePledgesHint} />
        ) : pledges?.length === 0 ? (
          <EmptyState title={s.noPledge(speaker)} hint={s.noPledgeHint} />
        ) : (
          <ul className={styles.list}>
            {(pledges ?? []).map((pledge) => (
              <li key={pledge.statement.id}>
                <PledgeCard pledge={pledge} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}
