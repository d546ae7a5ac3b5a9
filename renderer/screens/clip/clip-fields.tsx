// Owns the fields of the dialog that clips: addresses, how their pages are read, files. Leaves what becomes of them to the dialog.
import { FileUp } from 'lucide-react'
import { useId } from 'react'
import type { CaptureEngine } from '../../../src/model/capture-queue'
import { Button, Icon } from '../../components/button'
import type { WireErrorInfo } from '../../messages/error-text'
import { useMessages } from '../../messages/messages-context'
import styles from './clip-dialog.module.css'

const ENGINES: readonly CaptureEngine[] = ['auto', 'fetch', 'render']
/** Ten thousand addresses of ordinary length. */
const LONGEST_LIST = 2_000_000

type AddressFieldProps = {
  readonly text: string
  readonly onChange: (text: string) => void
  readonly error: WireErrorInfo | null
  /** Of addresses: with more than one, they are queued. */
  readonly count: number
}

/** Where addresses are typed or pasted, one on each line. */
export function AddressField({ text, onChange, error, count }: AddressFieldProps) {
  const m = useMessages()
  const id = useId()
  const words = error === null ? null : m.describeError(error)
  return (
    <>
      <label htmlFor={id} className={styles.label}>
        {m.clip.address}
      </label>
      <div className={styles.row}>
        <textarea
          id={id}
          className={styles.input}
          inputMode="url"
          rows={1}
          autoFocus
          spellCheck={false}
          value={text}
          maxLength={LONGEST_LIST}
          placeholder={m.clip.placeholder}
          // A line ends with Shift: Enter alone clips, as in a field of one line.
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
            event.preventDefault()
            event.currentTarget.form?.requestSubmit()
          }}
          aria-invalid={words !== null}
          aria-describedby={`${id}-error`}
          onChange={(event) => {
            onChange(event.currentTarget.value)
          }}
        />
        <Button look="primary" type="submit">
          {count > 1 ? m.captures.many(count) : m.clip.start}
        </Button>
      </div>
      {count > 1 && <p className={styles.hint}>{m.captures.manyHint}</p>}
      <div id={`${id}-error`} role="alert" className={styles.error}>
        {words !== null && (
          <>
            <p className={styles.what}>{words.what}</p>
            <p>{`${words.safe} ${words.next}`.trim()}</p>
          </>
        )}
      </div>
    </>
  )
}

type EngineFieldProps = {
  readonly engine: CaptureEngine
  readonly onChange: (engine: CaptureEngine) => void
}

/** How the page is read. */
export function EngineField({ engine, onChange }: EngineFieldProps) {
  const m = useMessages()
  return (
    <label className={styles.engine}>
      <span className={styles.hint}>{m.captures.engine}</span>
      <select
        className={styles.select}
        value={engine}
        onChange={(event) => {
          onChange(ENGINES.find((one) => one === event.currentTarget.value) ?? 'auto')
        }}
      >
        {ENGINES.map((one) => (
          <option key={one} value={one}>
            {m.captures.engines[one]}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Chooses files, or a folder of them. */
export function FileButtons({ onChoose }: { readonly onChoose: (what: 'files' | 'folder') => void }) {
  const m = useMessages()
  return (
    <>
      <span className={styles.hint}>{m.clip.file}</span>
      <span className={styles.pair}>
        <Button
          onPress={() => {
            onChoose('files')
          }}
        >
          <Icon icon={FileUp} />
          {m.clip.choose}
        </Button>
        <Button
          onPress={() => {
            onChoose('folder')
          }}
        >
          {m.clip.chooseFolder}
        </Button>
      </span>
    </>
  )
}
