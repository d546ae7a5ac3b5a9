// Owns opening a dossier: outline, page and tray. Leaves the page to `dossier-page.tsx`.
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { ApiError } from '../../api'
import { EmptyState } from '../../components/empty-state'
import type { Place } from '../../state/place'
import { focusWriting } from './focus-writing'
import { useMessages } from '../../messages/messages-context'
import { useAnswer } from '../../state/queries'
import type { DossierViewName } from '../../../src/model/dossier-views'
import { DossierPage } from './dossier-page'
import { DossierViews } from './dossier-views'
import styles from './dossier-screen.module.css'
import { DossierToolbar } from './dossier-toolbar'
import { Outline } from './outline'
import { Tray } from './tray'
import { usePartInView } from './use-part-in-view'
import { useDossierActions } from './use-dossier-actions'
import type { DossierDetail } from '../../../src/model/answers'

type DossierPlace = Extract<Place, { readonly screen: 'dossier' }>

/** A dossier. */
export function DossierScreen({ place }: { readonly place: DossierPlace }) {
  const { id } = place
  const m = useMessages()
  const answer = useAnswer('dossier:open', { id })
  if (answer.error !== null) {
    const text = m.describeError(
      answer.error instanceof ApiError ? answer.error.info : { kind: 'bug', message: answer.error.message },
    )
    return (
      <div role="alert">
        <EmptyState title={m.dossier.missing} hint={[text.what, text.safe, text.next].join(' ')} />
      </div>
    )
  }
  return answer.data === undefined ? <div aria-busy /> : <DossierView detail={answer.data} place={place} />
}

type DossierViewProps = { readonly detail: DossierDetail; readonly place: DossierPlace }

function DossierView({ detail, place }: DossierViewProps) {
  const m = useMessages()
  const actions = useDossierActions(detail.dossier)
  const citations = useAnswer('dossier:citations', { id: detail.dossier.id }).data ?? null
  const sheet = useRef<HTMLDivElement>(null)
  const [isTrayShown, setIsTrayShown] = useState(true)
  // Whoever comes to a part of the dossier comes to its page.
  const [chosen, setChosen] = useState<{ readonly view: DossierViewName; readonly place: DossierPlace }>()
  const view = chosen?.place === place ? chosen.view : 'page'
  const setView = (next: DossierViewName): void => {
    setChosen({ view: next, place })
  }
  const [goneToId, setGoneToId] = useState<string | null>(place.part ?? null)
  const goTo = (blockId: string): void => {
    // The page is there at once, where another view was, and of a long one what is gone to.
    flushSync(() => {
      setView('page')
      setGoneToId(blockId)
    })
    const block = sheet.current?.querySelector(`[data-block="${blockId}"]`)
    block?.scrollIntoView({ block: 'start', behavior: 'smooth' })
    focusWriting(block)
  }
  const hereId = usePartInView(sheet, place, detail.dossier.blocks)
  return (
    <main className={styles.screen} aria-label={m.dossier.label} data-tray={isTrayShown}>
      <Outline blocks={detail.dossier.blocks} onGo={goTo} />
      <div className={styles.middle}>
        <DossierToolbar
          dossier={detail.dossier}
          onRemove={actions.removeDossier}
          isTrayShown={isTrayShown}
          onToggleTray={() => {
            setIsTrayShown(!isTrayShown)
          }}
          view={view}
          onView={setView}
        />
        <div ref={sheet} className={styles.sheet} data-pane tabIndex={-1}>
          {view === 'page' ? (
            <DossierPage
              detail={detail}
              actions={actions}
              citations={citations}
              hereId={hereId}
              goneToId={goneToId}
            />
          ) : (
            <DossierViews detail={detail} view={view} onGo={goTo} />
          )}
        </div>
      </div>
      {isTrayShown && <Tray blocks={detail.dossier.blocks} actions={actions} />}
    </main>
  )
}
