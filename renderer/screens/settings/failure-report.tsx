// Owns the report that a person may send when something went wrong: shown whole before it is copied.
import { Button } from '../../components/button'
import { useMessages } from '../../messages/messages-context'
import { useAnswer } from '../../state/queries'
import { useToasts } from '../../state/toasts'
import { SettingsSection } from './settings-section'
import styles from './failure-report.module.css'

/** The report. */
export function FailureReport() {
  const m = useMessages()
  const { show } = useToasts()
  const { data: report } = useAnswer('trouble:report', {})
  if (report === undefined) return null
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(report)
    show({ text: m.copied })
  }
  return (
    <SettingsSection heading={m.trouble.heading} hint={m.trouble.hint}>
      <pre className={styles.report} tabIndex={0} role="group" aria-label={m.trouble.text}>
        {report.trimEnd()}
      </pre>
      <Button onPress={() => void copy()}>{m.trouble.copyReport}</Button>
    </SettingsSection>
  )
}
