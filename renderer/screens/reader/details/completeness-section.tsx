// Owns saying in the pane how much of an article a capture holds, and why that is thought.
import { CircleCheck, CircleHelp, TriangleAlert } from 'lucide-react'
import type { ArticleDetail } from '../../../../src/model/answers'
import { Icon } from '../../../components/button'
import { classes } from '../../../components/class-names'
import { describeReason } from '../../../components/completeness-words'
import { useMessages } from '../../../messages/messages-context'
import { RemedyButtons } from '../remedy-buttons'
import styles from './details.module.css'

/** The grade with its reasons; that a capture is whole is said, too. */
export function CompletenessSection({ detail }: { readonly detail: ArticleDetail }) {
  const m = useMessages()
  const { completeness } = detail.capture
  const words = m.completeness
  if (completeness === null)
    return (
      <section>
        <h3 className={styles.heading}>{words.label}</h3>
        <p className={styles.grade}>
          <Icon icon={CircleHelp} />
          <strong>{words.unjudged}</strong>
        </p>
        <p className={styles.reason}>{words.unjudgedHint}</p>
      </section>
    )
  const { grade, reasons } = completeness
  return (
    <section>
      <h3 className={styles.heading}>{words.label}</h3>
      <p className={classes(styles.grade, grade === 'full' ? styles.whole : styles.wanting)}>
        <Icon icon={grade === 'full' ? CircleCheck : TriangleAlert} />
        <strong>{words.grades[grade]}</strong>
      </p>
      {reasons.map((reason) => (
        <p key={`${reason.kind} ${reason.detail ?? ''}`} className={styles.reason}>
          {describeReason(reason, m)}
        </p>
      ))}
      <div className={styles.remedies}>
        <RemedyButtons detail={detail} />
      </div>
    </section>
  )
}
