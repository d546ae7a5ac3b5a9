// Owns the field that searches as one types, and clips what looks like a link. Leaves the search to main.
import { Link2, Search } from 'lucide-react'
import { useId, useState, type KeyboardEvent, type Ref } from 'react'
import type { FoundCount, FoundKind } from '../../../src/model/answers'
import { parseQuery } from '../../../src/query/parse'
import type { Problem } from '../../../src/query/query'
import { Icon } from '../../components/button'
import { hostOf } from '../../components/quote-words'
import { useMessages } from '../../messages/messages-context'
import { linkIn } from '../../dom/link-in'
import { useKeyHints } from '../../state/key-hints'
import { useCompletions, type Completion } from '../../state/completions'
import { useDialogs } from '../../state/dialogs'
import { useOpenHit } from '../../state/open-hit'
import { usePlace } from '../../state/place'
import styles from './omnibox.module.css'
import { ResultList, type OmniOption } from './result-list'
import { useSearch, type Found } from './use-search'

/** Search, or paste a link to clip. */
export function Omnibox({ inputRef }: { readonly inputRef: Ref<HTMLInputElement> }) {
  const m = useMessages()
  const { open } = useDialogs()
  const hint = useKeyHints()('search')
  const { go } = usePlace()
  const openHit = useOpenHit()
  const listId = useId()
  const [text, setText] = useState('')
  const [caret, setCaret] = useState(0)
  const [isOpen, setIsOpen] = useState(false)
  const [active, setActive] = useState(0)
  const link = linkIn(text)
  const query = link === null ? text.trim() : ''
  const found = useSearch(query)
  const completions = useCompletions(link === null ? text : '', caret)
  const options = optionsOf(link, query, found, completions)

  const leave = (): void => {
    setIsOpen(false)
    setActive(0)
  }
  const showAll = (words: string): void => {
    go({ screen: 'search', query: words, isExact: false, kind: mostFitting(found.counts), savedId: null })
  }
  const write = (words: string, at: number, field: HTMLInputElement | null): void => {
    setText(words)
    setCaret(at)
    setActive(0)
    // After it was drawn: the field otherwise puts the caret at the end.
    requestAnimationFrame(() => field?.setSelectionRange(at, at))
  }
  const choose = (option: OmniOption | undefined): void => {
    if (option === undefined) return
    const field = document.activeElement instanceof HTMLInputElement ? document.activeElement : null
    if (option.kind === 'complete' || option.kind === 'meant') {
      const words = option.kind === 'meant' ? option.text : option.completion.text
      write(words, option.kind === 'meant' ? words.length : option.completion.caret, field)
      return
    }
    leave()
    field?.blur()
    if (option.kind === 'hit') openHit(option.hit)
    else if (option.kind === 'all') showAll(option.text)
    else {
      setText('')
      open({ kind: 'clip', address: option.address })
    }
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return
    const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }
    const move = moves[event.key]
    const [first] = options
    if (move !== undefined && options.length > 0) {
      event.preventDefault()
      setIsOpen(true)
      setActive((active + move + options.length) % options.length)
    } else if (event.key === 'Tab' && !event.shiftKey && isOpen && first?.kind === 'complete') {
      event.preventDefault()
      choose(options[active]?.kind === 'complete' ? options[active] : first)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      if (query !== '' && (event.ctrlKey || event.metaKey)) choose({ kind: 'all', text: query })
      else choose(options[active] ?? (query === '' ? undefined : { kind: 'all', text: query }))
    } else if (event.key === 'Escape') {
      if (isOpen && text !== '') leave()
      else event.currentTarget.blur()
    }
  }
  const isShown = isOpen && text.trim() !== ''
  return (
    <div className={styles.box} role="search">
      <span className={styles.sign}>
        <Icon icon={link === null ? Search : Link2} />
      </span>
      <input
        ref={inputRef}
        className={styles.input}
        type="text"
        role="combobox"
        aria-label={m.bar.search}
        aria-expanded={isShown}
        aria-controls={listId}
        aria-autocomplete="list"
        {...(isShown && options.length > 0 ? { 'aria-activedescendant': `${listId}-${String(active)}` } : {})}
        placeholder={m.bar.search}
        value={text}
        maxLength={1000}
        spellCheck={false}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setCaret(event.currentTarget.selectionStart ?? event.currentTarget.value.length)
          setIsOpen(true)
          setActive(0)
        }}
        onFocus={() => {
          setIsOpen(true)
        }}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
      {hint !== undefined && <kbd className={styles.key}>{hint}</kbd>}
      {isShown && (
        <ResultList
          id={listId}
          options={options}
          active={active}
          counts={found.counts}
          problems={problemsIn(query)}
          isNothing={query !== '' && found.isSettled && found.hits.length === 0}
          onChoose={choose}
          clipLabel={(address) => m.bar.clipLink(hostOf(address) ?? address)}
        />
      )}
    </div>
  )
}

/** What is likeliest to be meant comes first, and is what Enter chooses: a field that is being begun stands after what was found. */
function optionsOf(
  link: string | null,
  query: string,
  found: Found,
  completions: readonly Completion[],
): readonly OmniOption[] {
  if (link !== null) return [{ kind: 'clip', address: link }]
  if (query === '') return []
  const hits = found.hits.map((hit): OmniOption => ({ kind: 'hit', hit }))
  const offers = completions.map((completion): OmniOption => ({ kind: 'complete', completion }))
  const isValue = completions[0]?.label.endsWith(':') === false
  const all: OmniOption = { kind: 'all', text: query }
  const meant: readonly OmniOption[] = found.meant === null ? [] : [{ kind: 'meant', text: found.meant }]
  if (isValue) return [...offers, ...meant, ...hits, all]
  return hits.length === 0 ? [...meant, ...offers] : [...hits, ...meant, ...offers, all]
}

/** The kind that has the most results, articles before all others. */
const mostFitting = (counts: readonly FoundCount[]): FoundKind =>
  counts.find(({ kind, total }) => kind === 'article' && total > 0)?.kind ??
  counts.find(({ total }) => total > 0)?.kind ??
  'article'

/** While it is typed, only what won't come right by going on. */
const problemsIn = (query: string): readonly Problem[] =>
  parseQuery(query, { isTyping: true }).problems.filter(({ kind }) => kind !== 'empty-field')
