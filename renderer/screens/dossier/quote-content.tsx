// Owns how a quote looks on the page of a dossier: its words as printed, its proof, what was done to its words and what may mislead.
// Leaves editing them to `wording-editor.tsx`, and keeping anything to main.
import {
  Brackets,
  CircleAlert,
  CircleCheck,
  CircleSlash,
  PenLine,
  Scissors,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { DossierQuote, QuoteWithSource, QuoteWording } from '../../../src/model/answers'
import type { CitationPart } from '../../../src/model/citation'
import type { QuoteBlock } from '../../../src/model/dossier'
import type { Wording } from '../../../src/model/quote-edits'
import { shownWords } from '../../../src/text/quoting/shown-words'
import { speakerLine } from '../../components/attribution-words'
import { Icon, IconButton } from '../../components/button'
import { CitationLine } from '../../components/citation-line'
import { classes } from '../../components/class-names'
import { QuoteChangeView } from '../../components/quote-change'
import { sourceLine } from '../../components/quote-words'
import { useMessages } from '../../messages/messages-context'
import { useAppState } from '../../state/app-state'
import { usePlace } from '../../state/place'
import styles from './quote-content.module.css'
import type { DossierActions } from './use-dossier-actions'
import type { WordingState } from './use-wording'
import { WordingEditor } from './wording-editor'
import { warningWords } from './wording-words'

type QuoteContentProps = {
  readonly block: QuoteBlock
  readonly proof: DossierQuote | null
  /** In a style; `null` for our own form. */
  readonly citation: readonly CitationPart[] | null
  readonly actions: DossierActions
  readonly wording: WordingState
}

const PROOF_ICONS = { verbatim: CircleCheck, broken: CircleAlert, lost: CircleSlash } as const
const WORDING_ICONS: Readonly<Record<Wording, LucideIcon>> = {
  verbatim: CircleCheck,
  shortened: Scissors,
  'with-additions': Brackets,
  'shortened-with-additions': Scissors,
  broken: CircleAlert,
}

/** A quote. */
export function QuoteContent({ block, proof, citation, actions, wording }: QuoteContentProps) {
  const m = useMessages()
  const { readOnly } = useAppState()
  const source = proof?.source ?? null
  const words = proof?.words ?? null
  const change = proof?.change ?? null
  const verdict = proof?.proof ?? 'lost'
  const isEdited = words !== null && words.state !== 'verbatim'
  const button = useReturnedFocus(wording.isEditing)
  return (
    <figure className={classes(styles.quote, styles[verdict], isEdited && styles.edited)}>
      {source !== null && words !== null && wording.isEditing ? (
        <WordingEditor
          selector={source.quote.selector}
          shown={words.shown}
          save={(typed) => actions.change(block.id, { words: typed })}
          onClose={wording.end}
        />
      ) : (
        <Words block={block} source={source} words={words?.shown ?? block.words} />
      )}
      <figcaption className={styles.cite}>
        <span className={styles.proof}>
          <Icon icon={PROOF_ICONS[verdict]} size={14} />
          {m.dossier.proofs[verdict]}
        </span>
        <Facts proof={proof} citation={citation} />
        {source !== null && !wording.isEditing && readOnly === null && (
          <span className={styles.edit}>
            <IconButton
              ref={button}
              icon={PenLine}
              label={m.wording.edit}
              command="edit-wording"
              size="small"
              onPress={wording.begin}
            />
          </span>
        )}
      </figcaption>
      {words !== null && source !== null && !wording.isEditing && (
        <WordingFacts block={block} words={words} exact={source.quote.selector.exact} />
      )}
      {change !== null && source !== null && <QuoteChangeView quote={source.quote} change={change} />}
    </figure>
  )
}

/** The focus goes back to the button by which editing begins: what had it is gone. */
function useReturnedFocus(isEditing: boolean) {
  const button = useRef<HTMLButtonElement>(null)
  const wasEditing = useRef(false)
  useEffect(() => {
    if (wasEditing.current && !isEditing) button.current?.focus({ preventScroll: true })
    wasEditing.current = isEditing
  }, [isEditing])
  return button
}

type WordsProps = {
  readonly block: QuoteBlock
  readonly source: QuoteWithSource | null
  readonly words: string
}

function Words({ block, source, words }: WordsProps) {
  const m = useMessages()
  const { openArticle } = usePlace()
  const quoted = (
    <blockquote className={styles.words} dir="auto">
      {m.quoted(words)}
    </blockquote>
  )
  if (source === null) return quoted
  return (
    <button
      type="button"
      className={styles.open}
      title={m.dossier.openQuote}
      onClick={() => {
        openArticle(block.articleId, { quoteId: block.quoteId, version: source.quote.version })
      }}
    >
      {quoted}
    </button>
  )
}

function Facts({ proof, citation }: Pick<QuoteContentProps, 'proof' | 'citation'>) {
  const m = useMessages()
  if (proof?.source === undefined || proof.source === null) return null
  const said = speakerLine(proof.source.quote, m)
  const paragraph = proof.paragraph === null ? '' : m.dossier.paragraph(proof.paragraph)
  const cite = [sourceLine(proof.source, m), paragraph].filter((part) => part !== '').join(' · ')
  return (
    <>
      {said !== '' && <span className={styles.said}>{said}</span>}
      {citation === null ? cite !== '' && <span>{cite}</span> : <CitationLine parts={citation} />}
    </>
  )
}

type WordingFactsProps = {
  readonly block: QuoteBlock
  readonly words: QuoteWording
  readonly exact: string
}

/** What was done to the words, what of it may mislead, and both wordings. Of words as they are, only what may mislead. */
function WordingFacts({ block, words, exact }: WordingFactsProps) {
  const m = useMessages()
  const { state } = words
  const other = state === 'broken' ? brokenWords(block) : exact
  return (
    <>
      {state !== 'verbatim' && (
        <p className={classes(styles.state, state === 'broken' && styles.unfit)}>
          <Icon icon={WORDING_ICONS[state]} size={14} />
          <span>
            {m.wording.states[state]}
            {words.hasOwnBrackets && ` (${m.wording.ownBrackets})`}
            {state === 'broken' && `. ${m.wording.brokenHint}`}
          </span>
        </p>
      )}
      {words.warnings.length > 0 && (
        <ul className={styles.warnings}>
          {words.warnings.map((warning) => (
            <li key={warning.kind}>
              <Icon icon={TriangleAlert} size={13} />
              <span>{warningWords(warning, m)}</span>
            </li>
          ))}
        </ul>
      )}
      {state !== 'verbatim' && (
        <details className={styles.wordings}>
          <summary>{state === 'broken' ? m.wording.yours : m.wording.source}</summary>
          <blockquote className={styles.other} dir="auto">
            {m.quoted(other)}
          </blockquote>
        </details>
      )}
    </>
  )
}

/** The words as they were edited, where those edits were ever any of theirs. */
const brokenWords = ({ edits, words }: QuoteBlock): string =>
  (edits === undefined ? null : shownWords(edits.of, edits.list)) ?? words
