// Owns saying above an article that its capture isn't whole, and what can be done. Leaves the words to `completeness-words`.
import { TriangleAlert, X } from 'lucide-react'
import { useState } from 'react'
import type { ArticleDetail } from '../../../src/model/answers'
import { Button, Icon, IconButton } from '../../components/button'
import { describeCompleteness } from '../../components/completeness-words'
import { useMessages } from '../../messages/messages-context'
import { isNoticeDismissed, rememberDismissedNotice } from '../../state/remembered'
import styles from './completeness-notice.module.css'
import { RemedyButtons } from './remedy-buttons'

type CompletenessNoticeProps = { readonly detail: ArticleDetail; readonly onShowDetails: () => void }

/** The notice, unless the capture is whole, was never judged, or its notice was dismissed. */
export function CompletenessNotice({ detail, onShowDetails }: CompletenessNoticeProps) {
  const m = useMessages()
  const { article, version, capture } = detail
  const key = `${article.id} ${String(version)}`
  const [dismissed, setDismissed] = useState<string | null>(null)
  const { completeness } = capture
  if (completeness === null || completeness.grade === 'full') return null
  if (dismissed === key || isNoticeDismissed(key)) return null
  return (
    <section className={styles.notice} aria-label={m.completeness.label}>
      <Icon icon={TriangleAlert} />
      <div className={styles.words}>
        <p className={styles.grade}>{m.completeness.grades[completeness.grade]}</p>
        <p className={styles.reasons}>{describeCompleteness(completeness, m)}</p>
        <div className={styles.buttons}>
          <RemedyButtons detail={detail} />
          <Button look="quiet" onPress={onShowDetails}>
            {m.completeness.more}
          </Button>
        </div>
      </div>
      <IconButton
        icon={X}
        label={m.completeness.dismiss}
        size="small"
        onPress={() => {
          rememberDismissedNotice(key)
          setDismissed(key)
        }}
      />
    </section>
  )
}
