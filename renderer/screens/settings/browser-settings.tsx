// Owns the settings of the way in for browsers: whether it is open, by which port, and what is offered for browsers. Leaves letting somebody
// in to `let-in.tsx`, and listening to main.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useId, useState } from 'react'
import type { CompanionState } from '../../../src/model/companion'
import { listen } from '../../api'
import { Button } from '../../components/button'
import { classes } from '../../components/class-names'
import { useMessages } from '../../messages/messages-context'
import { useSettings } from '../../state/app-state'
import { useAct, useAnswer } from '../../state/queries'
import { BOOKMARKLET } from './bookmarklet'
import { CompanionList } from './companion-list'
import { CopyField } from './copy-field'
import { LetIn } from './let-in'
import { SettingsSection } from './settings-section'
import styles from './browser-settings.module.css'

/** The way in for browsers. */
export function BrowserSettings() {
  const m = useMessages()
  const client = useQueryClient()
  const { settings, change } = useSettings()
  const state = useAnswer('companion:state', {}).data
  useEffect(() => {
    const ask = (): void => void client.invalidateQueries({ queryKey: ['companion:state'] })
    // Nobody listened while the settings were closed.
    ask()
    return listen('companion:changed', ask)
  }, [client])
  return (
    <SettingsSection heading={m.browsers.heading} hint={m.browsers.hint}>
      <label className={styles.switch}>
        <input
          type="checkbox"
          className={styles.check}
          checked={settings.letsBrowsersClip}
          onChange={(event) => {
            change({ letsBrowsersClip: event.currentTarget.checked })
          }}
        />
        <span>{m.browsers.on}</span>
      </label>
      {settings.letsBrowsersClip && state !== undefined && <Open state={state} />}
      <CopyField
        label={m.browsers.bookmarklet}
        hint={m.browsers.bookmarkletHint}
        value={BOOKMARKLET}
        copy={m.browsers.copyBookmarklet}
      />
    </SettingsSection>
  )
}

/** What there is to do while it is open. */
function Open({ state }: { readonly state: CompanionState }) {
  const m = useMessages()
  const act = useAct()
  const { address, failure, companions } = state
  return (
    <>
      <p role="status" className={classes(styles.status, failure !== null && styles.bad)}>
        {failure !== null
          ? m.browsers.failures[failure.reason](failure.port)
          : address !== null && m.browsers.listening(address)}
      </p>
      <PortField />
      {address !== null && <LetIn state={state} address={address} />}
      <CompanionList companions={companions} />
      <div className={styles.part}>
        <p className={styles.label}>{m.browsers.companion}</p>
        <p className={styles.hint}>{m.browsers.companionHint}</p>
        <div className={styles.buttons}>
          <Button onPress={() => void act('companion:show-folder', {})}>{m.browsers.showFolder}</Button>
        </div>
      </div>
    </>
  )
}

const LOWEST_PORT = 1024
const HIGHEST_PORT = 65_535

/** Kept once it is left, so that half a number is no port. */
function PortField() {
  const m = useMessages()
  const id = useId()
  const { settings, change } = useSettings()
  const [typed, setTyped] = useState(String(settings.companionPort))
  const port = Number(typed)
  const isGood = Number.isInteger(port) && port >= LOWEST_PORT && port <= HIGHEST_PORT
  const keep = (): void => {
    if (isGood && port !== settings.companionPort) change({ companionPort: port })
  }
  return (
    <div className={styles.port}>
      <label htmlFor={id}>{m.browsers.port}</label>
      <input
        id={id}
        className={styles.number}
        inputMode="numeric"
        maxLength={5}
        value={typed}
        aria-invalid={!isGood}
        aria-describedby={isGood ? undefined : `${id}-hint`}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
        }}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep()
        }}
      />
      {!isGood && (
        <span id={`${id}-hint`} className={styles.wrong}>
          {m.browsers.badPort}
        </span>
      )}
    </div>
  )
}
