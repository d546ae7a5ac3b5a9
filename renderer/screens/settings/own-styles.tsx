// Owns the citation styles that were added to the library, in the settings: adding one and taking one away.
import { X } from 'lucide-react'
import type { StyleName } from '../../../src/model/own-style'
import { Button, IconButton } from '../../components/button'
import { useMessages } from '../../messages/messages-context'
import { useAppState } from '../../state/app-state'
import { useAct } from '../../state/queries'
import { useToasts } from '../../state/toasts'
import styles from './own-styles.module.css'

/** Those that there are, and the way to another. */
export function OwnStyles({ added }: { readonly added: readonly StyleName[] }) {
  const m = useMessages()
  const act = useAct()
  const { show } = useToasts()
  const { readOnly } = useAppState()
  const add = async (): Promise<void> => {
    const style = await act('styles:add', {})
    if (style !== null) show({ text: m.citations.isAdded(style.title) })
  }
  const remove = async ({ id, title }: StyleName): Promise<void> => {
    if ((await act('styles:remove', { id })) !== null) show({ text: m.citations.isRemoved(title) })
  }
  return (
    <div className={styles.own}>
      {added.length > 0 && (
        <ul className={styles.list} aria-label={m.citations.added}>
          {added.map((style) => (
            <li key={style.id} className={styles.style}>
              <span className={styles.title}>{style.title}</span>
              {readOnly === null && (
                <IconButton
                  icon={X}
                  size="small"
                  label={m.citations.remove(style.title)}
                  onPress={() => void remove(style)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {readOnly === null && (
        <>
          <Button onPress={() => void add()}>{m.citations.add}</Button>
          <p className={styles.hint}>{m.citations.addHint}</p>
        </>
      )}
    </div>
  )
}
