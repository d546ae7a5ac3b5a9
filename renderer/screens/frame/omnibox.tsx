// Owns the field that searches as one types, and clips what looks like a link. Leaves the search to main.
import { Link2, Search } from 'lucide-react'
import { useId, useState, type KeyboardEvent, type Ref } from 'react'
import type { SearchHit } from '../../../src/model/answers'
import { Icon } from '../../components/button'
import { hostOf } from '../../components/quote-words'
import { useMessages } from '../../messages/messages-context'
import { linkIn } from '../../dom/link-in'
import { useKeyHints } from '../../state/key-hints'
import { useDialogs } from '../../state/dialogs'
import { usePlace } from '../../state/place'
import styles from './omnibox.module.css'
import { ResultList, type OmniOption } from './result-list'
import { useSearch } from './use-search'

/** Search, or paste a link to clip. */
export function Omnibox({ inputRef }: { readonly inputRef: Ref<HTMLInputElement> }) {
  const m = useMessages()
  const { open } = useDialogs()
  const hint = useKeyHints()('search')
  const { openArticle, openDossier, openNote } = usePlace()
  const listId = useId()
  const [text, setText] = useState('')
  const [isOpen, setIsOpen] = useState(false)
  const [active, setActive] = useState(0)
  const link = linkIn(text)
  const found = useSearch(link === null ? text.trim() : '')
  const options: readonly OmniOption[] =
    link === null ? found.hits.map((hit) => ({ kind: 'hit', hit })) : [{ kind: 'clip', address: link }]

  const leave = (): void => {
    setIsOpen(false)
    setActive(0)
  }
  const openHit = (hit: SearchHit): void => {
    if (hit.kind === 'note') openNote(hit.id)
    else if (hit.articleId === null) openDossier(hit.id)
    else openArticle(hit.articleId, { quoteId: hit.kind === 'quote' ? hit.id : null })
  }
  const choose = (option: OmniOption | undefined): void => {
    if (option === undefined) return
    leave()
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    if (option.kind === 'hit') {
      openHit(option.hit)
      return
    }
    setText('')
    open({ kind: 'clip', address: option.address })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return
    const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }
    const move = moves[event.key]
    if (move !== undefined && options.length > 0) {
      event.preventDefault()
      setIsOpen(true)
      setActive((active + move + options.length) % options.length)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      choose(options[active])
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
          total={found.total}
          isSettled={link !== null || found.isSettled}
          onChoose={choose}
          clipLabel={(address) => m.bar.clipLink(hostOf(address) ?? address)}
        />
      )}
    </div>
  )
}
