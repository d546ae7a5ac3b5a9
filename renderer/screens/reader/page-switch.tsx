// Owns turning the pages of an article's original view.
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { IconButton } from '../../components/button'
import { useMessages } from '../../messages/messages-context'
import styles from './page-switch.module.css'

type PageSwitchProps = {
  /** Counted from 1. */
  readonly page: number
  readonly pageCount: number
  readonly onPage: (page: number) => void
}

/** The page that is shown, of how many, and the ways to the others. */
export function PageSwitch({ page, pageCount, onPage }: PageSwitchProps) {
  const m = useMessages()
  return (
    <div className={styles.switch} role="group" aria-label={m.reader.pages}>
      <IconButton
        icon={ChevronLeft}
        label={m.reader.previousPage}
        command="page-before"
        size="small"
        isDisabled={page === 1}
        onPress={() => {
          onPage(page - 1)
        }}
      />
      <select
        className={styles.page}
        aria-label={m.reader.pageSelect}
        value={page}
        onChange={(event) => {
          onPage(Number(event.currentTarget.value))
        }}
      >
        {Array.from({ length: pageCount }, (_, i) => (
          <option key={i} value={i + 1}>
            {m.reader.pageOf(i + 1, pageCount)}
          </option>
        ))}
      </select>
      <IconButton
        icon={ChevronRight}
        label={m.reader.nextPage}
        command="page-after"
        size="small"
        isDisabled={page === pageCount}
        onPress={() => {
          onPage(page + 1)
        }}
      />
    </div>
  )
}
