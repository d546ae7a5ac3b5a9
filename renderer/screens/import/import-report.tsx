// Owns what came of an import, as it is shown and kept.
import { CircleCheck, TriangleAlert } from 'lucide-react'
import { useId } from 'react'
import type { ResponseOf } from '../../../src/contract'
import { Button, Icon } from '../../components/button'
import { classes } from '../../components/class-names'
import { useMessages } from '../../messages/messages-context'
import { useImports } from '../../state/imports'
import { usePlace } from '../../state/place'
import { useAct } from '../../state/queries'
import { useToasts } from '../../state/toasts'
import { Disclosure } from './disclosure'
import styles from './import-screen.module.css'
import {
  isNothingNew,
  leftOutLine,
  linesOfReport,
  nameOfTool,
  refusedLine,
  textOfReport,
} from './report-lines'

/** What came of it. */
export function ImportReport({ report }: { readonly report: ResponseOf<'foreign:import'> }) {
  const m = useMessages()
  const id = useId()
  const isWanting = report.isCancelled || report.refusedCount > 0
  return (
    <section className={styles.report} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        <span className={classes(isWanting ? styles.warn : styles.good)}>
          <Icon icon={isWanting ? TriangleAlert : CircleCheck} />
        </span>
        {m.import.report}
      </h2>
      <p className={styles.name}>{report.tools.map((tool) => nameOfTool(tool, m)).join(' · ')}</p>
      {report.isCancelled && <p className={styles.warn}>{m.import.cancelled}</p>}
      {!report.isCancelled && isNothingNew(report) && <p>{m.import.nothingNew}</p>}
      <ul className={styles.lines}>
        {linesOfReport(report, m).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Disclosure
        title={m.import.leftOut(report.leftOut.length)}
        lines={report.leftOut.map((one) => leftOutLine(one, m))}
      />
      <Disclosure
        title={m.import.changedTags(report.changedTagCount)}
        lines={report.changedTags.map(({ from, to }) => `${from} → ${to === '' ? m.import.noTag : to}`)}
        total={report.changedTagCount}
      />
      <Disclosure
        title={m.import.refused(report.refusedCount)}
        lines={report.refused.map((one) => refusedLine(one, m))}
        total={report.refusedCount}
        isBad
      />
      <ReportButtons report={report} />
    </section>
  )
}

function ReportButtons({ report }: { readonly report: ResponseOf<'foreign:import'> }) {
  const m = useMessages()
  const act = useAct()
  const { show } = useToasts()
  const { go } = usePlace()
  const { forgetReport } = useImports()
  const save = async (): Promise<void> => {
    const saved = await act('foreign:save-report', { text: textOfReport(report, m) })
    if (saved !== null) show({ text: m.import.saved, detail: saved.path })
  }
  return (
    <div className={styles.buttons}>
      <Button onPress={() => void save()}>{m.import.save}</Button>
      {report.articles.queued > 0 && (
        <Button
          onPress={() => {
            go({ screen: 'captures' })
          }}
        >
          {m.import.showCaptures}
        </Button>
      )}
      <Button
        onPress={() => {
          go({ screen: 'library', shelf: 'all', tag: null, article: null })
        }}
      >
        {m.import.showLibrary}
      </Button>
      <Button look="primary" onPress={forgetReport}>
        {m.import.done}
      </Button>
    </div>
  )
}
