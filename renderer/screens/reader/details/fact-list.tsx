// Owns drawing facts: each can be copied whole.
import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { IconButton } from '../../../components/button'
import { classes } from '../../../components/class-names'
import { useMessages } from '../../../messages/messages-context'
import type { Fact, FactGroup } from './capture-facts'
import styles from './details.module.css'

const SAID_MS = 2500

/** A group of facts that can be folded away; nothing where there are none. */
export function FactSection({ group, isOpen }: { readonly group: FactGroup; readonly isOpen: boolean }) {
  if (group.facts.length === 0) return null
  return (
    <details className={styles.group} open={isOpen}>
      <summary className={styles.summary}>
        <h3 className={styles.heading}>{group.title}</h3>
      </summary>
      <FactList facts={group.facts} />
    </details>
  )
}

/** Facts, one below the other. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map((fact, i) => (
        <FactRow key={`${String(i)} ${fact.name}`} fact={fact} />
      ))}
    </dl>
  )
}

function FactRow({ fact: { name, value, whole, isCode } }: { readonly fact: Fact }) {
  const m = useMessages()
  const { isCopied, copy } = useCopy()
  return (
    <div className={styles.fact}>
      <dt className={styles.name}>{name}</dt>
      <dd className={classes(styles.value, isCode === true && styles.code)}>
        <bdi>{value}</bdi>
        <span className={styles.copy}>
          <IconButton
            icon={isCopied ? Check : Copy}
            label={m.details.copyFact(name)}
            size="small"
            onPress={() => {
              copy(whole ?? value)
            }}
          />
        </span>
        <span role="status" className="visually-hidden">
          {isCopied && m.copied}
        </span>
      </dd>
    </div>
  )
}

/** How to copy a text, and whether that was just done. */
export function useCopy(): { readonly isCopied: boolean; readonly copy: (text: string) => void } {
  const [isCopied, setIsCopied] = useState(false)
  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => {
      setIsCopied(false)
    }, SAID_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [isCopied])
  const copy = (text: string): void => {
    void navigator.clipboard.writeText(text).then(() => {
      setIsCopied(true)
    })
  }
  return { isCopied, copy }
}
