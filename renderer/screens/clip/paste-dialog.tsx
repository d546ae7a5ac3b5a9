// Owns the dialog that shows what was pasted and keeps it as an article. Leaves reading and keeping it to main.
import { useEffect, useId, useState, type SyntheticEvent } from 'react'
import type { PastePreview } from '../../../src/model/answers'
import { PASTE_LIMIT_UNITS, type PastedWords } from '../../../src/model/pasted-words'
import { ApiError, call } from '../../api'
import { Button } from '../../components/button'
import { ModalDialog } from '../../components/modal-dialog'
import type { WireErrorInfo } from '../../messages/error-text'
import { useMessages } from '../../messages/messages-context'
import { JobView } from './job-view'
import styles from './paste-dialog.module.css'
import { PasteWords } from './paste-words'
import { useClipJob } from './use-clip-job'

type PasteDialogProps = { readonly words: PastedWords; readonly onClose: () => void }

/** Show what would be kept, ask for title and address, and keep it. */
export function PasteDialog({ words, onClose }: PasteDialogProps) {
  const m = useMessages()
  const { preview, error: unread } = usePreview(words)
  const { jobId, error: failed, start } = useClipJob(onClose)
  const error = unread ?? failed
  const [title, setTitle] = useState<string | null>(null)
  const [url, setUrl] = useState<string | null>(null)

  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    if (preview === null) return
    const address = (url ?? preview.url ?? '').trim()
    start({
      pasted: words,
      title: (title ?? '').trim() || preview.title,
      url: address === '' ? null : address,
    })
  }
  return (
    <ModalDialog title={m.ways.paste} width="wide" onClose={onClose}>
      {jobId !== null ? (
        <JobView jobId={jobId} onLeave={onClose} />
      ) : (
        <form onSubmit={submit} noValidate className={styles.form}>
          {unread === null && <PasteWords preview={preview} />}
          {preview !== null && (
            <>
              <Field
                label={m.ways.title}
                value={title ?? preview.title}
                longest={1000}
                hint={null}
                autoFocus
                onChange={setTitle}
              />
              <Field
                label={m.ways.address}
                value={url ?? preview.url ?? ''}
                longest={8192}
                hint={m.ways.addressHint}
                onChange={setUrl}
              />
            </>
          )}
          <PasteError error={error} />
          <div className={styles.buttons}>
            <Button onPress={onClose}>{unread === null ? m.cancel : m.close}</Button>
            {unread === null && (
              <Button look="primary" type="submit" isDisabled={preview === null}>
                {m.ways.keep}
              </Button>
            )}
          </div>
        </form>
      )}
    </ModalDialog>
  )
}

/** Ask main what would be kept. */
function usePreview(words: PastedWords): {
  /** `null` until it is known. */
  readonly preview: PastePreview | null
  readonly error: WireErrorInfo | null
} {
  const [preview, setPreview] = useState<PastePreview | null>(null)
  const [error, setError] = useState<WireErrorInfo | null>(null)
  useEffect(() => {
    let isMounted = true
    askPreview(words).then(
      (found) => {
        if (isMounted) setPreview(found)
      },
      (thrown: unknown) => {
        if (!(thrown instanceof ApiError)) throw thrown
        if (isMounted) setError(thrown.info)
      },
    )
    return () => {
      isMounted = false
    }
  }, [words])
  return { preview, error }
}

async function askPreview({ html, text }: PastedWords): Promise<PastePreview> {
  const { length } = html ?? text
  // So much need not travel to be refused.
  if (length > PASTE_LIMIT_UNITS)
    throw new ApiError({
      kind: 'too-large',
      data: { sizeBytes: length, limitBytes: PASTE_LIMIT_UNITS },
      message: '',
    })
  return call('paste:preview', {
    // Beside HTML the text says only what the clipboard held.
    pasted: { html, text: html === null ? text : text.slice(0, PASTE_LIMIT_UNITS) },
  })
}

type FieldProps = {
  readonly label: string
  readonly value: string
  readonly longest: number
  readonly hint: string | null
  readonly autoFocus?: boolean
  readonly onChange: (value: string) => void
}

function Field({ label, value, longest, hint, autoFocus, onChange }: FieldProps) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        id={id}
        className={styles.input}
        value={value}
        maxLength={longest}
        autoFocus={autoFocus}
        spellCheck={false}
        aria-describedby={hint === null ? undefined : `${id}-hint`}
        onChange={(event) => {
          onChange(event.currentTarget.value)
        }}
      />
      {hint !== null && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  )
}

function PasteError({ error }: { readonly error: WireErrorInfo | null }) {
  const m = useMessages()
  if (error === null) return null
  const words = m.describeError(error)
  const isWordless = error.kind === 'no-article' || error.kind === 'empty-page'
  return (
    <div role="alert" className={styles.error}>
      <p className={styles.what}>{isWordless ? m.ways.noWords : words.what}</p>
      {!isWordless && (
        <p>{`${words.safe} ${error.kind === 'too-large' ? m.ways.less : words.next}`.trim()}</p>
      )}
    </div>
  )
}
