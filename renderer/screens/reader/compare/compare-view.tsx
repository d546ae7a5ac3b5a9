// Owns two versions of an article beside each other, in place of the article: asking for them, and going from change to change.
// Leaves the difference to main.
import { useEffect, useMemo, useRef, useState, type CSSProperties } from 'react'
import type { ArticleDetail, VersionComparison } from '../../../../src/model/answers'
import { Button } from '../../../components/button'
import { useMessages } from '../../../messages/messages-context'
import { useSettings } from '../../../state/app-state'
import { usePlace, type ComparedVersions } from '../../../state/place'
import { useAnswer } from '../../../state/queries'
import { comparedLook, rememberComparedLook } from '../../../state/remembered'
import { useCommands } from '../../../state/commands'
import { CompareBar } from './compare-bar'
import styles from './compare-view.module.css'
import { ComparedRow, type CompareLook } from './compared-row'
import { countChanges, foldRows } from './fold-rows'
import { quotesOn } from './marked-text'

type CompareViewProps = {
  readonly detail: ArticleDetail
  readonly versions: ComparedVersions
  readonly onLeave: () => void
}

/** The comparison. */
export function CompareView({ detail, versions, onLeave }: CompareViewProps) {
  const m = useMessages()
  const { openArticle } = usePlace()
  const { article } = detail
  const compared = useAnswer('article:compare', { id: article.id, ...versions }, { keepLast: true }).data
  const [look, setLook] = useState<CompareLook>(comparedLook)
  const [here, setHere] = useState<number | null>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const many = compared === undefined ? 0 : countChanges(compared.rows)
  const step = (by: 1 | -1): void => {
    if (many === 0) return
    const next = here === null ? (by > 0 ? 0 : many - 1) : (here + by + many) % many
    setHere(next)
  }
  // Also in another look, where it stands elsewhere.
  useEffect(() => {
    const row = here === null ? null : scroller.current?.querySelector(`[data-change="${String(here)}"]`)
    row?.scrollIntoView({ block: 'center' })
  }, [here, look])
  useCommands({
    'next-change': () => {
      step(1)
    },
    'previous-change': () => {
      step(-1)
    },
    leave: onLeave,
  })
  // Whoever compares reads on by keys.
  useEffect(() => {
    scroller.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div className={styles.view}>
      <CompareBar
        article={article}
        versions={versions}
        look={look}
        here={here}
        many={many}
        onVersions={(next) => {
          setHere(null)
          openArticle(article.id, { version: next.after, compare: next })
        }}
        onLook={(next) => {
          rememberComparedLook(next)
          setLook(next)
        }}
        onStep={step}
        onLeave={onLeave}
      />
      <div
        ref={scroller}
        className={styles.scroller}
        tabIndex={0}
        data-pane
        role="region"
        aria-label={m.compare.label}
      >
        {compared !== undefined && (
          <ComparedText
            key={`${article.id} ${String(versions.before)} ${String(versions.after)}`}
            compared={compared}
            look={look}
            here={here}
            lang={article.metadata.lang}
            dir={article.metadata.dir}
          />
        )}
      </div>
    </div>
  )
}

type ComparedTextProps = {
  readonly compared: VersionComparison
  readonly look: CompareLook
  readonly here: number | null
  readonly lang: string | null
  readonly dir: 'ltr' | 'rtl'
}

function ComparedText({ compared, look, here, lang, dir }: ComparedTextProps) {
  const m = useMessages()
  const { settings } = useSettings()
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  const { rows, words, quotes } = compared
  const before = useMemo(
    () => ({ text: compared.before.text, quotes: quotesOn('before', compared) }),
    [compared],
  )
  const after = useMemo(
    () => ({ text: compared.after.text, quotes: quotesOn('after', compared) }),
    [compared],
  )
  const shown = useMemo(() => foldRows(rows, open), [rows, open])
  const affected = quotes.filter(({ isAffected }) => isAffected).length
  const measure = look === 'inline' ? settings.readingMeasure : settings.readingMeasure * 2
  const style = { fontSize: settings.readingSize, maxWidth: measure } satisfies CSSProperties
  const isSame = rows.every(({ kind }) => kind === 'same')
  return (
    <div className={styles.page} style={style}>
      <p className={styles.summary}>
        {isSame ? m.compare.same : m.compare.summary(words, affected, quotes.length)}
        {compared.isPart && <span className={styles.part}> {m.compare.isPart}</span>}
      </p>
      <div lang={lang ?? undefined} dir={dir} className={styles.text}>
        {shown.map((one, i) => {
          if (one.kind === 'fold') {
            const folded = quotesWithin(one.rows, after.quotes)
            return (
              <div key={`fold ${String(one.from)}`} className={styles.fold} lang={m.locale} dir="ltr">
                <Button
                  look="quiet"
                  aria-expanded={false}
                  onPress={() => {
                    setOpen(new Set([...open, one.from]))
                  }}
                >
                  {[m.compare.unchanged(one.rows.length), folded === 0 ? '' : m.compare.withQuotes(folded)]
                    .filter((part) => part !== '')
                    .join(', ')}
                </Button>
              </div>
            )
          }
          const last = shown[i - 1]
          const isFirst = one.change !== null && !(last?.kind === 'row' && last.change === one.change)
          return (
            <ComparedRow
              key={one.at}
              row={one.row}
              before={before}
              after={after}
              look={look}
              isHere={one.change !== null && one.change === here}
              change={isFirst ? one.change : null}
            />
          )
        })}
      </div>
    </div>
  )
}

/** How many quotes stand in paragraphs. */
const quotesWithin = (rows: VersionComparison['rows'], quotes: ReturnType<typeof quotesOn>): number => {
  const [start, end] = [rows[0]?.after.start ?? 0, rows.at(-1)?.after.end ?? 0]
  return quotes.filter(({ span }) => span.start < end && span.end > start).length
}
