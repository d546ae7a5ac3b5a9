// Owns the job of a dialog that clips: begun by it, watched by it, ending it. Leaves the work to `state/jobs.tsx`.
import { useEffect, useRef, useState } from 'react'
import type { WireErrorInfo } from '../../messages/error-text'
import { useJobs, type ClipSource } from '../../state/jobs'

/** A dialog's own job: it ends the dialog when it succeeds, and stays with its failure. */
export function useClipJob(onDone: () => void): {
  /** `null` while none runs. */
  readonly jobId: string | null
  readonly error: WireErrorInfo | null
  readonly start: (source: ClipSource) => void
} {
  const { clip, watch } = useJobs()
  const [jobId, setJobId] = useState<string | null>(null)
  const [error, setError] = useState<WireErrorInfo | null>(null)
  const isMounted = useRef(true)
  useEffect(() => {
    isMounted.current = true
    return () => {
      isMounted.current = false
    }
  }, [])
  useEffect(() => (jobId === null ? undefined : watch(jobId)), [jobId, watch])
  const latest = useRef({ clip, onDone })
  useEffect(() => {
    latest.current = { clip, onDone }
  })
  const [start] = useState(() => (source: ClipSource): void => {
    setError(null)
    const job = latest.current.clip(source)
    setJobId(job.id)
    void job.end.then((end) => {
      if (!isMounted.current) return
      if (end.ok) {
        latest.current.onDone()
        return
      }
      setJobId(null)
      // A person who cancels knows what happened: a toast is enough.
      setError(end.error.kind === 'cancelled' ? null : end.error)
    })
  })
  return { jobId, error, start }
}
