// Owns the tray beside a dossier's page: quotes, or articles with their quotes. Leaves the rows of each to its neighbours.
import { useMemo, useState } from 'react'
import type { DossierBlock } from '../../../src/model/dossier'
import { Switch } from '../../components/switch'
import { useMessages } from '../../messages/messages-context'
import { rememberTrayMode, trayMode, type TrayMode } from '../../state/remembered'
import { TrayArticles } from './tray-articles'
import { TrayQuotes } from './tray-quotes'
import styles from './tray.module.css'
import type { DossierActions } from './use-dossier-actions'

type TrayProps = { readonly blocks: readonly DossierBlock[]; readonly actions: DossierActions }

const MODES: readonly TrayMode[] = ['quotes', 'articles']

/** Quotes and articles to choose from; those on the page say so. */
export function Tray({ blocks, actions }: TrayProps) {
  const m = useMessages()
  const [mode, setMode] = useState(trayMode)
  const used = useUsed(blocks)
  return (
    <aside className={styles.tray} aria-label={m.dossier.tray} data-pane tabIndex={-1}>
      <div className={styles.top}>
        <h2 className={styles.title}>{m.dossier.tray}</h2>
        <Switch
          label={m.tray.modes}
          choices={MODES.map((id) => ({ id, label: m.tray[id] }))}
          chosen={mode}
          onChoose={(chosen) => {
            rememberTrayMode(chosen)
            setMode(chosen)
          }}
        />
      </div>
      {mode === 'quotes' ? (
        <TrayQuotes used={used.quotes} actions={actions} />
      ) : (
        <TrayArticles used={used} actions={actions} />
      )}
    </aside>
  )
}

type Used = { readonly quotes: ReadonlySet<string>; readonly articles: ReadonlySet<string> }

/** What is on the page: the same as long as no other quote or article is, whatever is written there. */
function useUsed(blocks: readonly DossierBlock[]): Used {
  const quotes = blocks.flatMap((block) => (block.kind === 'quote' ? [block.quoteId] : [])).join(' ')
  const articles = blocks.flatMap((block) => (block.kind === 'article' ? [block.articleId] : [])).join(' ')
  return useMemo(
    () => ({ quotes: new Set(quotes.split(' ')), articles: new Set(articles.split(' ')) }),
    [articles, quotes],
  )
}
