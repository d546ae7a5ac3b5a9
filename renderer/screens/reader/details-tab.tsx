// Owns the facts of a capture in words that a person can understand and copy, and the article's own tags.
import { Copy } from 'lucide-react'
import { useState } from 'react'
import type { ArticleDetail } from '../../../src/model/answers'
import type { CaptureRecord } from '../../../src/model/article'
import { valueAt } from '../../../src/model/field-path'
import { IconButton } from '../../components/button'
import { ConflictList } from '../../components/conflict-list'
import { TagList } from '../../components/tag-list'
import { useMessages, type LocaleMessages } from '../../messages/messages-context'
import { usePlace } from '../../state/place'
import { useAct } from '../../state/queries'
import styles from './details-tab.module.css'

/** What is known of the article. */
export function DetailsTab({ detail }: { readonly detail: ArticleDetail }) {
  const m = useMessages()
  const act = useAct()
  const { openDossier } = usePlace()
  const { article, capture, dossiers } = detail
  return (
    <div className={styles.details}>
      <ConflictList
        target={{ kind: 'article', id: article.id }}
        conflicts={article.conflicts ?? []}
        valueOf={(field) => (field === 'note' ? detail.note : valueAt(article, field))}
      />
      <section>
        <h3 className={styles.heading}>{m.details.tags}</h3>
        <TagList
          tags={article.tags}
          onChange={(tags) => void act('article:change', { id: article.id, change: { tags } })}
        />
      </section>
      {dossiers.length > 0 && (
        <section>
          <h3 className={styles.heading}>{m.details.dossiers}</h3>
          <ul>
            {dossiers.map(({ id, title }) => (
              <li key={id}>
                <button
                  type="button"
                  className={styles.link}
                  onClick={() => {
                    openDossier(id)
                  }}
                >
                  {title}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3 className={styles.heading}>{m.details.label}</h3>
        <dl className={styles.facts}>
          {factsOf(capture, m).map(([name, value]) => (
            <Fact key={name} name={name} value={value} />
          ))}
        </dl>
      </section>
    </div>
  )
}

/** Name and value of each fact there is. */
function factsOf(capture: CaptureRecord, m: LocaleMessages): readonly (readonly [string, string])[] {
  const d = m.details
  const kept = capture.assets.filter(({ missing }) => missing === null).length
  const facts: readonly (readonly [string, string | null])[] = [
    [d.requested, capture.requestedUrl],
    [d.answered, capture.finalUrl === capture.requestedUrl ? null : capture.finalUrl],
    [d.canonical, capture.metadata.canonicalUrl],
    [d.file, capture.fileName],
    [d.captured, m.instant(capture.capturedAt)],
    [d.status, capture.status === null ? null : String(capture.status)],
    [d.charset, `${capture.charset} (${d.charsetFrom[capture.charsetFrom]})`],
    [d.size, m.bytes(capture.source.sizeBytes)],
    [d.images, capture.assets.length === 0 ? null : d.imagesKept(kept, capture.assets.length - kept)],
    [d.engine, capture.engine],
    [d.sourceHash, capture.source.sha256],
    [d.contentHash, capture.content.sha256],
    [d.textHash, capture.text.sha256],
  ]
  return facts.flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, value] as const]))
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  const m = useMessages()
  const [isCopied, setIsCopied] = useState(false)
  const copy = (): void => {
    void navigator.clipboard.writeText(value).then(() => {
      setIsCopied(true)
    })
  }
  return (
    <div className={styles.fact}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>
        {value}
        <span className={styles.copy}>
          <IconButton icon={Copy} label={m.details.copyFact(name)} size="small" onPress={copy} />
        </span>
        <span role="status" className={styles.copied}>
          {isCopied && m.copied}
        </span>
      </dd>
    </div>
  )
}
