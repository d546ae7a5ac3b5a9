// Owns the Details pane: how much of an article is here, what it says of itself, and how it was captured, in words to be copied.
import { Copy } from 'lucide-react'
import type { ArticleDetail } from '../../../../src/model/answers'
import { valueAt } from '../../../../src/model/field-path'
import type { LogLine } from '../../../../src/model/log-line'
import { articleLink } from '../../../../src/model/app-link'
import { Button, Icon } from '../../../components/button'
import { describeReason } from '../../../components/completeness-words'
import { ConflictList } from '../../../components/conflict-list'
import { NoteMentions } from '../../../components/note-links'
import { TagList } from '../../../components/tag-list'
import { StoryCopies } from '../../../components/sources/story-copies'
import { useMessages, type LocaleMessages } from '../../../messages/messages-context'
import { usePlace } from '../../../state/place'
import { useAct, useAnswer } from '../../../state/queries'
import { captureGroup, keptGroup, reportOf, saidGroup, type FactGroup } from './capture-facts'
import { CompletenessSection } from './completeness-section'
import styles from './details.module.css'
import { FactSection, useCopy } from './fact-list'
import { MetadataSection } from './metadata-section'
import { shownFields } from './metadata-words'

/** What is known of the article. */
export function DetailsTab({ detail }: { readonly detail: ArticleDetail }) {
  const m = useMessages()
  const act = useAct()
  const { article, capture, version } = detail
  const line = useAnswer('article:log-line', { id: article.id, version })
  const log: FactGroup = {
    title: m.details.log,
    facts: line.data === undefined ? [] : logFacts(line.data, m),
  }
  return (
    <div className={styles.details}>
      <ConflictList
        target={{ kind: 'article', id: article.id }}
        conflicts={article.conflicts ?? []}
        valueOf={(field) => (field === 'note' ? detail.note : valueAt(article, field))}
      />
      <CompletenessSection detail={detail} />
      <section>
        <h3 className={styles.heading}>{m.details.tags}</h3>
        <TagList
          tags={article.tags}
          onChange={(tags) => void act('article:change', { id: article.id, change: { tags } })}
        />
      </section>
      <MetadataSection detail={detail} />
      <DossiersSection detail={detail} />
      <NoteMentions mentions={detail.mentions} />
      <SameStorySection detail={detail} />
      <div className={styles.groups}>
        <FactSection group={linkGroup(article.id, m)} isOpen />
        <FactSection group={captureGroup(capture, m)} isOpen />
        <FactSection group={saidGroup(capture, m)} isOpen={false} />
        <FactSection group={keptGroup(capture, m)} isOpen={false} />
        <FactSection group={log} isOpen={false} />
      </div>
      <CopyAll text={() => wholeReport(detail, log, m)} />
    </div>
  )
}

function DossiersSection({ detail: { dossiers } }: { readonly detail: ArticleDetail }) {
  const m = useMessages()
  const { openDossier } = usePlace()
  if (dossiers.length === 0) return null
  return (
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
  )
}

/** Copies of one story are told, wherever they came from; what follows of it is the person's to decide. */
function SameStorySection({ detail: { article } }: { readonly detail: ArticleDetail }) {
  const m = useMessages()
  const { openArticle } = usePlace()
  const { data: same } = useAnswer('article:same-story', { id: article.id })
  const copies = <StoryCopies article={article.id} />
  if (same === undefined || same === null) return copies
  return (
    <section>
      <h3 className={styles.heading}>{m.details.sameStory}</h3>
      <button
        type="button"
        className={styles.link}
        onClick={() => {
          openArticle(same.id)
        }}
      >
        {same.title}
      </button>
      {same.siteName !== null && <p className={styles.name}>{same.siteName}</p>}
      {copies}
    </section>
  )
}

function CopyAll({ text }: { readonly text: () => string }) {
  const m = useMessages()
  const { isCopied, copy } = useCopy()
  return (
    <div className={styles.copyAll}>
      <Button
        onPress={() => {
          copy(text())
        }}
      >
        <Icon icon={Copy} size={14} />
        {m.details.copyAll}
      </Button>
      <span role="status" className={styles.copied}>
        {isCopied && m.copied}
      </span>
    </div>
  )
}

/** What leads here from a note. */
const linkGroup = (id: string, m: LocaleMessages): FactGroup => ({
  title: m.details.link,
  facts: [{ name: m.details.inNotes, value: articleLink(id), isCode: true }],
})

const logFacts = (line: LogLine | null, m: LocaleMessages): FactGroup['facts'] =>
  line === null
    ? [{ name: m.details.log, value: m.details.logNone }]
    : [
        { name: m.details.logNumber, value: m.number(line.number), whole: String(line.number) },
        { name: m.details.logAt, value: m.instant(line.at), whole: line.at },
        hash(m.details.logHash, line.sha256),
        hash(m.details.logPrevious, line.previous),
      ]

const hash = (name: string, whole: string): FactGroup['facts'][number] => ({
  name,
  value: `${whole.slice(0, 12)}…`,
  whole,
  isCode: true,
})

/** All of it as a plain text, for a mail or a file. */
export function wholeReport(detail: ArticleDetail, log: FactGroup, m: LocaleMessages): string {
  const { article, capture, version } = detail
  const { completeness } = capture
  const about = shownFields(detail, m).map(({ name, value, origin }) => ({
    name,
    value: [value ?? m.metadata.none, ...(origin === null ? [] : [`(${origin})`])].join(' '),
  }))
  const grade = completeness === null ? m.completeness.unjudged : m.completeness.grades[completeness.grade]
  const reasons = (completeness?.reasons ?? []).map((reason) => describeReason(reason, m))
  return reportOf(
    `${m.details.report}: ${article.metadata.title} (${m.details.version(version, m.instant(capture.capturedAt))})`,
    [
      {
        title: m.completeness.label,
        facts: [{ name: grade, value: reasons.join(' ') }],
      },
      { title: m.metadata.label, facts: about },
      captureGroup(capture, m),
      saidGroup(capture, m),
      keptGroup(capture, m, Infinity),
      log,
      {
        title: m.details.versions,
        facts: article.versions.map(({ n, capturedAt, textSha256 }) => ({
          name: m.details.version(n, capturedAt),
          value: textSha256,
        })),
      },
    ],
  )
}
