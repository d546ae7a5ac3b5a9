// Owns how a version of a dossier looks: as it was, to be read and no more, and part by part beside what there is now.
import type { OpenedVersion } from '../../../src/model/answers'
import type { DossierBlock } from '../../../src/model/dossier'
import type { PartChange } from '../../../src/model/dossier-comparison'
import { numberSections } from '../../../src/model/section-numbers'
import { wordsOfBlock } from '../../../src/text/dossier-words'
import { MarkdownView } from '../../components/markdown-view'
import { WordDifference } from '../../components/word-difference'
import { useMessages } from '../../messages/messages-context'
import styles from './versions-dialog.module.css'

/** The content as it was. */
export function VersionContent({ opened: { content } }: { readonly opened: OpenedVersion }) {
  const numbers = numberSections(content.blocks)
  const front = [content.author, content.institution, content.date].filter(
    (line) => line !== undefined && line !== '',
  )
  return (
    <div className={styles.paper} tabIndex={0} role="region" aria-label={content.title}>
      <h3 className={styles.title}>{content.title}</h3>
      {front.length > 0 && <p className={styles.facts}>{front.join(' · ')}</p>}
      {content.abstract !== undefined && content.abstract !== '' && <p>{content.abstract}</p>}
      {content.blocks.map((block) => (
        <PartView key={block.id} block={block} number={numbers.get(block.id) ?? ''} />
      ))}
    </div>
  )
}

function PartView({ block, number }: { readonly block: DossierBlock; readonly number: string }) {
  const m = useMessages()
  switch (block.kind) {
    case 'section':
      return <h4 className={styles.section}>{`${number} ${block.title}`.trim()}</h4>
    case 'text':
      return <MarkdownView text={block.text} />
    case 'quote':
      return (
        <blockquote className={styles.quote} dir="auto">
          {m.quoted(wordsOfBlock(block))}
        </blockquote>
      )
    case 'article':
      return (
        <p className={styles.article} dir="auto">
          {block.title}
        </p>
      )
  }
}

/** What became of each part; those that are the same are counted only. */
export function VersionChanges({ changes }: Pick<OpenedVersion, 'changes'>) {
  const m = useMessages()
  const told = changes.filter(({ kind }) => kind !== 'same')
  const rest = changes.length - told.length
  return (
    <div className={styles.paper} tabIndex={0} role="region" aria-label={m.dossierVersions.views.changes}>
      {told.length === 0 ? (
        <p>{m.dossierVersions.same}</p>
      ) : (
        <ul className={styles.changes}>
          {told.map((change) => (
            <ChangeRow key={(change.after ?? change.before)?.id} change={change} />
          ))}
        </ul>
      )}
      {told.length > 0 && rest > 0 && <p className={styles.facts}>{m.dossierVersions.unchanged(rest)}</p>}
    </div>
  )
}

function ChangeRow({ change: { kind, before, after, isMoved } }: { readonly change: PartChange }) {
  const m = useMessages()
  const block = after ?? before
  if (block === null) return null
  const says = [
    m.dossier.kinds[block.kind],
    m.dossierVersions.changes[kind],
    ...(kind === 'changed' && isMoved ? [m.dossierVersions.alsoMoved] : []),
  ].join(' · ')
  return (
    <li className={styles.change} data-kind={kind}>
      <p className={styles.says}>{says}</p>
      {kind === 'changed' && before !== null && after !== null ? (
        <WordDifference before={wordsOfBlock(before)} after={wordsOfBlock(after)} />
      ) : (
        <p className={styles.part} dir="auto">
          {wordsOfBlock(block)}
        </p>
      )}
    </li>
  )
}
