// Owns what is set of signing: the key, shown to be given on, and who vouches for when. Leaves keys and signing to main.
import { useId, useState } from 'react'
import { ApiError } from '../../api'
import { Button } from '../../components/button'
import type { Messages } from '../../messages/en'
import { useMessages } from '../../messages/messages-context'
import { useSettings } from '../../state/app-state'
import { useAct, useAnswer } from '../../state/queries'
import { useToasts } from '../../state/toasts'
import { SettingsSection } from './settings-section'
import styles from './signing-settings.module.css'

/** The key of this library on this machine, and the authority for time stamps. */
export function SigningSettings() {
  const m = useMessages()
  const act = useAct()
  const { show } = useToasts()
  const { data: key, error } = useAnswer('signing:key', {})
  const copy = async (fingerprint: string): Promise<void> => {
    await navigator.clipboard.writeText(fingerprint)
    show({ text: m.copied })
  }
  const save = async (): Promise<void> => {
    const saved = await act('signing:save-key', {})
    if (saved !== null) show({ text: m.signing.savedTo(saved.path) })
  }
  return (
    <SettingsSection heading={m.signing.heading} hint={m.signing.hint}>
      {error !== null && <p className={styles.bad}>{unreadable(error, m)}</p>}
      {key === null && <p className={styles.hint}>{m.signing.missing}</p>}
      {key !== null && key !== undefined && (
        <>
          <p className={styles.label}>{m.signing.fingerprint}</p>
          <p className={styles.fingerprint}>{key.fingerprint}</p>
          <p className={styles.hint}>{key.isInKeyStore ? m.signing.inStore : m.signing.inFile}</p>
          <div className={styles.buttons}>
            <Button onPress={() => void copy(key.fingerprint)}>{m.signing.copy}</Button>
            <Button onPress={() => void save()}>{m.signing.save}</Button>
          </div>
        </>
      )}
      <AuthorityField />
    </SettingsSection>
  )
}

/** Why the key can't be shown. */
function unreadable(error: Error, m: Messages): string {
  if (!(error instanceof ApiError)) return error.message
  const { info } = error
  return info.kind === 'damaged' ? m.signing.noSignature(info.data.path) : m.describeError(info).what
}

const IS_WEB_ADDRESS = /^https?:\/\/[^\s/]+/

/** Kept once it is left, so that half an address is asked of nobody. */
function AuthorityField() {
  const m = useMessages()
  const id = useId()
  const { settings, change } = useSettings()
  const [typed, setTyped] = useState(settings.timeStampAuthority ?? '')
  const address = typed.trim()
  const isBad = address !== '' && !IS_WEB_ADDRESS.test(address)
  const keep = (): void => {
    if (!isBad) change({ timeStampAuthority: address === '' ? null : address })
  }
  return (
    <div className={styles.authority}>
      <label htmlFor={id} className={styles.label}>
        {m.signing.authority}
      </label>
      <input
        id={id}
        type="url"
        className={styles.field}
        maxLength={500}
        value={typed}
        placeholder={m.signing.authorityPlaceholder}
        aria-invalid={isBad}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
        }}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep()
        }}
      />
      <p id={`${id}-hint`} className={isBad ? styles.bad : styles.hint}>
        {isBad ? m.signing.badAuthority : m.signing.authorityHint}
      </p>
    </div>
  )
}
