// Owns letting somebody in: by a code that is typed in a browser, or by a token that is shown once. Leaves both to main.
import { useId, useState } from 'react'
import type { CompanionState } from '../../../src/model/companion'
import { Button } from '../../components/button'
import { useMessages } from '../../messages/messages-context'
import { useAct, useRefresh } from '../../state/queries'
import { CopyField } from './copy-field'
import styles from './browser-settings.module.css'

type LetInProps = { readonly state: CompanionState; readonly address: string }

/** The two ways. */
export function LetIn({ state, address }: LetInProps) {
  const m = useMessages()
  const act = useAct()
  const refresh = useRefresh()
  const [isMaking, setIsMaking] = useState(false)
  const { code } = state
  const showCode = async (isShown: boolean): Promise<void> => {
    await act('companion:show-code', { isShown })
    refresh('companion:state')
  }
  return (
    <>
      <div className={styles.buttons}>
        {code === null && <Button onPress={() => void showCode(true)}>{m.browsers.pair}</Button>}
        {!isMaking && (
          <Button
            onPress={() => {
              setIsMaking(true)
            }}
          >
            {m.browsers.token}
          </Button>
        )}
      </div>
      {code !== null && (
        <div className={styles.box} role="group" aria-label={m.browsers.code}>
          <p className={styles.digits}>{inGroups(code.digits)}</p>
          <p className={styles.hint}>{m.browsers.codeHint(m.instant(code.until))}</p>
          <div className={styles.buttons}>
            <Button onPress={() => void showCode(false)}>{m.browsers.endCode}</Button>
          </div>
        </div>
      )}
      {isMaking && (
        <TokenMaker
          address={address}
          onDone={() => {
            setIsMaking(false)
          }}
        />
      )}
    </>
  )
}

/** Eight digits are read in two groups. */
const inGroups = (digits: string): string => `${digits.slice(0, 4)} ${digits.slice(4)}`

type TokenMakerProps = { readonly address: string; readonly onDone: () => void }

function TokenMaker({ address, onDone }: TokenMakerProps) {
  const m = useMessages()
  const id = useId()
  const act = useAct()
  const [name, setName] = useState('SingleFile')
  const [token, setToken] = useState<string | null>(null)
  const make = async (): Promise<void> => {
    const made = await act('companion:make-token', { name: name.trim() })
    if (made !== null) setToken(made.token)
  }
  return (
    <div className={styles.box} role="group" aria-label={m.browsers.token}>
      {token === null ? (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (name.trim() !== '') void make()
          }}
        >
          <label htmlFor={id} className={styles.label}>
            {m.browsers.tokenFor}
          </label>
          <input
            id={id}
            className={styles.field}
            maxLength={80}
            value={name}
            autoFocus
            onChange={(event) => {
              setName(event.currentTarget.value)
            }}
          />
          <p className={styles.hint}>{m.browsers.tokenHint}</p>
          <div className={styles.buttons}>
            <Button type="submit" look="primary" isDisabled={name.trim() === ''}>
              {m.browsers.make}
            </Button>
            <Button onPress={onDone}>{m.cancel}</Button>
          </div>
        </form>
      ) : (
        <>
          <CopyField
            label={m.browsers.tokenLabel}
            hint={m.browsers.tokenOnce}
            value={token}
            copy={m.browsers.copyToken}
          />
          <CopyField
            label={m.browsers.tokenAddress}
            value={`${address}/v1/singlefile`}
            copy={m.browsers.copyAddress}
          />
          <div className={styles.buttons}>
            <Button look="primary" autoFocus onPress={onDone}>
              {m.browsers.done}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}
