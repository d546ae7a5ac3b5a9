// Owns how two wordings look in one: what is gone is struck out, what is new stands out, and neither by its colour alone.
import { Fragment, useMemo } from 'react'
import { diffWords } from '../../src/text/word-diff'
import { useMessages } from '../messages/messages-context'
import styles from './word-difference.module.css'

type WordDifferenceProps = { readonly before: string; readonly after: string }

/** Both wordings, word by word. */
export function WordDifference({ before, after }: WordDifferenceProps) {
  const m = useMessages()
  const changes = useMemo(() => diffWords(before, after), [before, after])
  return (
    <blockquote className={styles.words} aria-label={m.change.was}>
      {changes.map(({ kind, text }, at) => {
        // The space after a word is neither gone nor new.
        const words = text.trimEnd()
        const space = text.slice(words.length)
        const key = `${String(at)} ${kind}`
        if (kind === 'same') return <span key={key}>{text}</span>
        const Mark = kind === 'old' ? 'del' : 'ins'
        return (
          <Fragment key={key}>
            <Mark className={styles[kind]}>{words}</Mark>
            {space}
          </Fragment>
        )
      })}
    </blockquote>
  )
}
