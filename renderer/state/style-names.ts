// Owns what citation styles are called in the window: those that the app brings, and those of the library. Leaves the words to the messages.
import { CITATION_STYLES, isOwnStyle, type CitationStyle } from '../../src/model/citation'
import type { StyleName } from '../../src/model/own-style'
import { useMessages } from '../messages/messages-context'
import { useAnswer } from './queries'

/** A style to be chosen; those of one group stand together. */
export type StyleOption = { readonly id: CitationStyle; readonly label: string; readonly group: string }

export type StyleNames = {
  readonly added: readonly StyleName[]
  readonly nameOf: (style: CitationStyle) => string
  /** All that can be chosen, and what is chosen though this library doesn't have it. */
  readonly optionsWith: (chosen: CitationStyle | null) => readonly StyleOption[]
}

/** What styles are called. */
export function useStyleNames(): StyleNames {
  const m = useMessages()
  const { data: added = [], isSuccess } = useAnswer('styles:list', {})
  const nameOf = (style: CitationStyle): string => {
    if (!isOwnStyle(style)) return m.citations.styles[style]
    const title = added.find(({ id }) => id === style)?.title
    const name = title ?? style.slice(style.indexOf(':') + 1)
    return title === undefined && isSuccess ? m.citations.notHere(name) : name
  }
  return {
    added,
    nameOf,
    optionsWith: (chosen) => {
      const brought = CITATION_STYLES.map((id) => ({ id, group: m.citations.brought }))
      const own: CitationStyle[] = added.map(({ id }) => id)
      if (chosen !== null && isOwnStyle(chosen) && !own.includes(chosen)) own.push(chosen)
      return [...brought, ...own.map((id) => ({ id, group: m.citations.added }))].map((option) => ({
        ...option,
        label: nameOf(option.id),
      }))
    },
  }
}
