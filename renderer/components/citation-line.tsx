// Owns drawing a citation: what its style sets apart, and addresses that lead to the browser.
import type { ReactNode } from 'react'
import type { CitationPart } from '../../src/model/citation'
import { useAct } from '../state/queries'
import { classes } from './class-names'
import styles from './citation-line.module.css'

/** A citation in one line of text. */
export function CitationLine({ parts }: { readonly parts: readonly CitationPart[] }) {
  const act = useAct()
  return (
    <span>
      {parts.map((part, i) => (
        // Parts have no identity but their order.
        <bdi key={i} className={classes(part.smallCaps && styles.smallCaps)}>
          {part.href === null ? (
            setApart(part)
          ) : (
            <a
              href={part.href}
              className={styles.link}
              onClick={(event) => {
                event.preventDefault()
                if (part.href !== null) void act('link:open', { url: part.href })
              }}
            >
              {setApart(part)}
            </a>
          )}
        </bdi>
      ))}
    </span>
  )
}

function setApart({ text, italic, bold, underline, position }: CitationPart): ReactNode {
  let drawn: ReactNode = text
  if (italic) drawn = <i>{drawn}</i>
  if (bold) drawn = <b>{drawn}</b>
  if (underline) drawn = <u>{drawn}</u>
  if (position === undefined) return drawn
  return position === 'super' ? <sup>{drawn}</sup> : <sub>{drawn}</sub>
}
