// Owns what is offered while a query is being typed: names of fields, values that are always the same, and the library's own.
import { useMemo } from 'react'
import { completed, fieldsFrom, typedAt, valuesFrom } from '../../src/query/complete'
import { useMessages } from '../messages/messages-context'
import { useAnswer } from './queries'

/** One offer: what it writes, and what that means. */
export type Completion = {
  readonly label: string
  readonly hint: string
  readonly text: string
  readonly caret: number
}

const MOST = 6
const LANGUAGES = ['en', 'ko', 'ja', 'zh', 'de', 'fr', 'es', 'ru', 'ar']

/** Offers for a query with the caret at its place; none where nothing is being begun. */
export function useCompletions(text: string, caret: number): readonly Completion[] {
  const m = useMessages()
  const typed = useMemo(() => typedAt(text, caret), [text, caret])
  const field = typed?.kind === 'value' ? typed.field : null
  const tags = useAnswer('tag:list', {}, { enabled: field === 'tag' }).data
  const dossiers = useAnswer('dossier:list', {}, { enabled: field === 'in' }).data
  const speakers = useAnswer(
    'quote:values',
    { field: 'speaker', speaker: null },
    { enabled: field === 'speaker' },
  ).data
  const sources = useAnswer('quote:sources', {}, { enabled: field === 'source' }).data
  if (typed === null) return []
  if (typed.kind === 'field')
    return fieldsFrom(typed.begin)
      .slice(0, MOST)
      .map((name) => ({ label: `${name}:`, hint: m.search.fields[name], ...completed(text, typed, name) }))
  const own = ((): readonly string[] => {
    switch (typed.field) {
      case 'tag':
        return tags?.map(({ tag }) => tag) ?? []
      case 'in':
        return dossiers?.map(({ title }) => title) ?? []
      case 'speaker':
        return speakers?.map(({ value }) => value) ?? []
      case 'source':
        return sources?.map(({ value }) => value) ?? []
      case 'lang':
        return LANGUAGES
      default:
        return []
    }
  })()
  const wanted = typed.begin.toLocaleLowerCase()
  const values = [
    ...valuesFrom(typed.field, typed.begin),
    ...own.filter((value) => value.toLocaleLowerCase().includes(wanted) && value !== typed.begin),
  ]
  return values
    .slice(0, MOST)
    .map((value) => ({ label: `${typed.field}:${value}`, hint: '', ...completed(text, typed, value) }))
}
