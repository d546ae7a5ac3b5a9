// Owns the switch between an article's two views. It is there where a version has both.
import { useMessages } from '../../messages/messages-context'
import { PlainButton } from '../../components/button'
import styles from './view-switch.module.css'

/** How an article is shown. */
export type ArticleView = 'reader' | 'original'

type ViewSwitchProps = { readonly view: ArticleView; readonly onView: (view: ArticleView) => void }

/** Reader or original. */
export function ViewSwitch({ view, onView }: ViewSwitchProps) {
  const m = useMessages()
  const labels: Readonly<Record<ArticleView, string>> = {
    reader: m.reader.readerView,
    original: m.reader.originalView,
  }
  return (
    <div className={styles.switch} role="group" aria-label={m.reader.viewAs}>
      {(['reader', 'original'] as const).map((one) => (
        <PlainButton
          key={one}
          className={styles.choice ?? ''}
          aria-pressed={one === view}
          onPress={() => {
            onView(one)
          }}
        >
          {labels[one]}
        </PlainButton>
      ))}
    </div>
  )
}
