// Owns the switch between an article's two views. It is there where a version has both.
import { Switch } from '../../components/switch'
import { useMessages } from '../../messages/messages-context'

/** How an article is shown. */
export type ArticleView = 'reader' | 'original'

type ViewSwitchProps = { readonly view: ArticleView; readonly onView: (view: ArticleView) => void }

/** Reader or original. */
export function ViewSwitch({ view, onView }: ViewSwitchProps) {
  const m = useMessages()
  return (
    <Switch
      label={m.reader.viewAs}
      choices={[
        { id: 'reader', label: m.reader.readerView },
        { id: 'original', label: m.reader.originalView },
      ]}
      chosen={view}
      onChoose={onView}
    />
  )
}
