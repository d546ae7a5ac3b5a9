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
} from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { DossierQuote, QuoteProof, QuoteWithSource, QuoteWording } from '../../../src/model/answers'
import type { CitationPart } from '../../../src/model/citation'
import type { QuoteBlock } from '../../../src/model/dossier'
import type { Wording } from '../../../src/model/quote-edits'
import { shownInBlock } from '../../../src/text/quoting/shown-words'
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
const WORDING_ICONS = {
  shortened: Scissors,
  'with-additions': Brackets,
  'shortened-with-additions': Scissors,
} as const

/** A quote. */
export function QuoteContent({ block, proof, citation, actions, wording }: QuoteContentProps) {
  const m = useMessages()
  const { readOnly } = useAppState()
  const source = proof?.source ?? null
  const words = proof?.words ?? null
  const change = proof?.change ?? null
  const verdict = proof?.proof ?? 'lost'
  const button = useReturnedFocus(wording.isEditing)
  return (
    <figure className={classes(styles.quote, styles[verdict])}>
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
        {!wording.isEditing && <Proof verdict={verdict} state={words?.state ?? 'verbatim'} />}
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
        <Facts proof={proof} citation={citation} />
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

type ProofProps = { readonly verdict: QuoteProof; readonly state: Wording }

/** Whether the words are the source's; of words that are but for brackets, what the brackets are. */
function Proof({ verdict, state }: ProofProps) {
  const m = useMessages()
  const isEdited = verdict === 'verbatim' && state !== 'verbatim' && state !== 'broken'
  return (
    <span className={styles.proof}>
      <Icon icon={isEdited ? WORDING_ICONS[state] : PROOF_ICONS[verdict]} size={14} />
      {isEdited ? m.wording.states[state] : m.dossier.proofs[verdict]}
    </span>
  )
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
  const other = state === 'broken' ? shownInBlock(block) : exact
  return (
    <>
      {state === 'broken' && (
        <p className={styles.unfit}>
          <Icon icon={CircleAlert} size={14} />
          <span>{m.wording.brokenHint}</span>
        </p>
      )}
      {state !== 'verbatim' && words.hasOwnBrackets && <p className={styles.own}>{m.wording.ownBrackets}</p>}
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
