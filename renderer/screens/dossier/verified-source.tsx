// Owns showing what was found of one source: its sealed files, its line in the log, and what asking its page again brought.
import type { SourceCheck } from '../../../src/model/dossier-document'
import type { SourceStanding } from '../../../src/model/source-standing'
import { Button } from '../../components/button'
import { useMessages, type LocaleMessages } from '../../messages/messages-context'
import { usePlace } from '../../state/place'
import styles from './verify-dialog.module.css'
import { Finding } from './verify-finding'

type VerifiedSourceProps = { readonly source: SourceCheck; readonly onLeave: () => void }

/** A source. */
export function VerifiedSource({ source, onLeave }: VerifiedSourceProps) {
  const m = useMessages()
  const { openArticle } = usePlace()
  const { number, title, problems, standing } = source
  const recheck = standing?.recheck
  return (
    <li className={styles.row}>
      <p>
        {number}. {title}
      </p>
      <p className={styles.facts}>
        {problems.map((problem) => (
          <Finding key={problem} isGood={false}>
            {m.verify.problems[problem]}
          </Finding>
        ))}
        {problems.length === 0 && (
          <Finding isGood>
            {standing === undefined ? m.verify.sealed : m.verify.sealedFiles(standing.files)}
          </Finding>
        )}
        {standing !== undefined && factsOf(standing, m).map((fact) => <span key={fact}>{fact}</span>)}
        {standing !== undefined && (recheck?.state === 'changed' || recheck?.state === 'gone') && (
          <Button
            look="quiet"
            aria-label={m.verify.compareWith(title)}
            onPress={() => {
              onLeave()
              const pair = { before: standing.version, after: recheck.version }
              openArticle(standing.articleId, { version: pair.after, compare: pair })
            }}
          >
            {m.verify.compare}
          </Button>
        )}
      </p>
    </li>
  )
}

function factsOf(standing: SourceStanding, m: LocaleMessages): readonly string[] {
  const { recheck, logLine, absent, capturedAt } = standing
  return [
    m.verify.captured(m.instant(capturedAt)),
    logLine === null ? m.verify.notInLog : m.verify.inLog(logLine),
    recheck.state === 'never'
      ? m.verify.recheck.never
      : m.verify.recheck[recheck.state](m.instant(recheck.at)),
    ...(absent === 0 ? [] : [m.verify.absent(absent)]),
  ]
}
