// Owns the card over the article's foot that tells of the statement at hand, and of how many there are. Leaves choosing to its parent.
import { Check, ChevronLeft, ChevronRight, X } from 'lucide-react'
import type { ChosenStatement } from '../../../../src/model/statement-list'
import { Button, Icon, IconButton } from '../../../components/button'
import { useMessages, type LocaleMessages } from '../../../messages/messages-context'
import { useKeyHints } from '../../../state/key-hints'
import styles from './statement-card.module.css'
import type { ReadStatements } from './use-statements'

/** What was done just now, with the way back; `null` where nothing can be taken back. */
export type Done = { readonly text: string; readonly undo: (() => void) | null }

type StatementCardProps = {
  readonly done: Done | null
  readonly onUndone: () => void
  readonly statements: ReadStatements
  /** Language of the article. */
  readonly lang: string | null
  /** Absent where it can't be done. */
  readonly onKeep: (() => void) | undefined
  readonly onReject: (() => void) | undefined
  readonly onTakeBack: (() => void) | undefined
  readonly onShowQuote: (id: string) => void
  readonly onHide: () => void
}

/** The card. */
export function StatementCard(props: StatementCardProps) {
  const { statements, lang, onHide } = props
  const { found, shown, current, at, step } = statements
  const m = useMessages()
  const s = m.statements
  return (
    <section className={styles.card} aria-label={s.card} data-pane>
      <header className={styles.head}>
        {current === null ? <Summary statements={statements} /> : <Speaker statement={current} lang={lang} />}
        <span className={styles.ways}>
          {current !== null && <span className={styles.place}>{s.place(at, shown.length)}</span>}
          <IconButton
            icon={ChevronLeft}
            label={s.previous}
            command="previous-statement"
            size="small"
            isDisabled={shown.length === 0}
            onPress={() => {
              step(-1)
            }}
          />
          <IconButton
            icon={ChevronRight}
            label={s.next}
            command="next-statement"
            size="small"
            isDisabled={shown.length === 0}
            onPress={() => {
              step(1)
            }}
          />
          <IconButton icon={X} label={s.hide} command="show-statements" size="small" onPress={onHide} />
        </span>
      </header>
      {current !== null && <Facts statement={current} lang={lang} />}
      {current !== null && <Choices {...props} statement={current} />}
      <DoneLine {...props} />
      {found?.read === 'quotations' && (
        <p className={styles.less}>{s.quotationsOnly(languageName(found.language, m))}</p>
      )}
    </section>
  )
}

function languageName(tag: string, m: LocaleMessages): string {
  try {
    return new Intl.DisplayNames(m.locale, { type: 'language' }).of(tag) ?? tag
  } catch {
    // What a page says of its language may be no tag at all.
    return tag
  }
}

function Summary({ statements }: { readonly statements: ReadStatements }) {
  const { found, areRejectedShown, onShowRejected } = statements
  const { statements: s } = useMessages()
  const count = (wanted: ChosenStatement['state']): number =>
    found?.statements.filter(({ state }) => state === wanted).length ?? 0
  const [kept, rejected] = [count('kept'), count('rejected')]
  const ofThem = s.ofThem(kept, rejected)
  return (
    <p className={styles.summary} role="status">
      {found === null ? (
        s.looking
      ) : found.statements.length === 0 ? (
        s.none
      ) : (
        <>
          <strong>{s.found(found.statements.length)}</strong>
          {ofThem !== '' && <span className={styles.less}>{ofThem}</span>}
          {rejected > 0 && (
            <Button
              look="quiet"
              onPress={() => {
                onShowRejected(!areRejectedShown)
              }}
            >
              {areRejectedShown ? s.hideRejected : s.showRejected}
            </Button>
          )}
        </>
      )}
    </p>
  )
}

type StatementProps = { readonly statement: ChosenStatement; readonly lang: string | null }

function Speaker({ statement: { speaker, role }, lang }: StatementProps) {
  const { statements: s } = useMessages()
  return (
    <p className={styles.speaker} role="status">
      {speaker === null ? (
        <span className={styles.less}>{s.nobody}</span>
      ) : (
        <strong {...(lang === null ? {} : { lang })}>{speaker}</strong>
      )}
      {role !== null && (
        <span className={styles.less} {...(lang === null ? {} : { lang })}>
          {role}
        </span>
      )}
    </p>
  )
}

/** Least confidence by which the rules are sure, and by which they find it likely. */
const SURE = 0.85
const LIKELY = 0.65

const confidenceOf = (confidence: number): 'high' | 'middle' | 'low' =>
  confidence >= SURE ? 'high' : confidence >= LIKELY ? 'middle' : 'low'

/** What is known of it, and why it is taken for one. */
function Facts({ statement, lang }: StatementProps) {
  const { kind, mode, verb, saidOn, conditions, deadlines, confidence, rules } = statement
  const m = useMessages()
  const s = m.statements
  const date = m.date(saidOn)
  const inLanguage = lang === null ? {} : { lang }
  return (
    <>
      <p className={styles.facts}>
        <span className={styles.kind}>{s.kinds[kind]}</span>
        <span>{s.modes[mode]}</span>
        {verb !== null && <q {...inLanguage}>{verb}</q>}
        {date !== null && <span>{s.said(date)}</span>}
      </p>
      {[[s.condition, conditions] as const, [s.deadline, deadlines] as const].map(
        ([name, parts]) =>
          parts.length > 0 && (
            <p key={name} className={styles.part}>
              <span className={styles.name}>{name}</span>
              <span {...inLanguage}>{parts.join(' · ')}</span>
            </p>
          ),
      )}
      <p className={styles.part}>
        <span className={styles.name}>{s.why}</span>
        <span className={styles.less}>
          {[`${s.confidence[confidenceOf(confidence)]}.`, ...new Set(rules.map((rule) => s.rule(rule)))].join(
            ' ',
          )}
        </span>
      </p>
    </>
  )
}

function Choices(props: StatementCardProps & { readonly statement: ChosenStatement }) {
  const { statement, onKeep, onReject, onTakeBack, onShowQuote } = props
  const { statements: s } = useMessages()
  const { state, quoteId } = statement
  return (
    <p className={styles.choices}>
      {state === 'kept' && (
        <span className={styles.kept}>
          <Icon icon={Check} size={14} />
          {s.isKept}
        </span>
      )}
      {state === 'rejected' && <span className={styles.less}>{s.isRejected}</span>}
      {onKeep !== undefined && (
        <Button look="primary" onPress={onKeep}>
          {s.keep}
          <Key command="keep-statement" />
        </Button>
      )}
      {onReject !== undefined && (
        <Button onPress={onReject}>
          {s.reject}
          <Key command="reject-statement" />
        </Button>
      )}
      {onTakeBack !== undefined && <Button onPress={onTakeBack}>{s.takeBack}</Button>}
      {quoteId !== null && (
        <Button
          look="quiet"
          onPress={() => {
            onShowQuote(quoteId)
          }}
        >
          {s.showQuote}
        </Button>
      )}
    </p>
  )
}

function Key({ command }: { readonly command: 'keep-statement' | 'reject-statement' }) {
  const key = useKeyHints()(command)
  return key === undefined ? null : <kbd className={styles.key}>{key}</kbd>
}

/** Told on the card itself: a message at the window's foot would lie over it. */
function DoneLine({ done, onUndone }: Pick<StatementCardProps, 'done' | 'onUndone'>) {
  const m = useMessages()
  return (
    <p className={done === null ? 'visually-hidden' : styles.done} role="status">
      {done?.text}
      {done !== null && done.undo !== null && (
        <Button
          look="quiet"
          onPress={() => {
            done.undo?.()
            onUndone()
          }}
        >
          {m.undo}
        </Button>
      )}
    </p>
  )
}
