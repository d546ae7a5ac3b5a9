// Owns long work on the whole library: what a person began, and what goes on by itself. Leaves the work to main.
import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { RequestOf, ResponseOf } from '../../src/contract'
import type { LibraryStage } from '../../src/model/progress'
import { ApiError, call, listen } from '../api'
import { useMessages } from '../messages/messages-context'
import { useToasts } from './toasts'

type JobCall =
  | `library:${'check' | 'repair' | 'move' | 'export'}`
  | `backup:${'make' | 'restore'}`
  | `tag:${'rename' | 'delete' | 'apply'}`
  | `article:${'change-many' | 'delete-many' | 'export-list'}`
  | `quote:${'export' | 'colour-many' | 'delete-many'}`
  | `dossier:${'add-many' | 'export' | 'verify'}`
  | `received:${'verify' | 'import' | 'clip'}`
  | `statement:${'export' | 'to-dossier'}`
  | 'source:check'
  | 'foreign:import'

/** What was done before it was stopped stays done. */
const CHANGES_MANY = /^tag:|-many$/

/** A step of work on the whole library. */
export type LibraryStep = { readonly stage: LibraryStage; readonly done: number; readonly total: number }

type LibraryJobs = {
  /** What a person began; one at a time. */
  readonly job: { readonly id: string; readonly step: LibraryStep | null } | null
  /** What goes on by itself. */
  readonly work: LibraryStep | null
  /** Gives `null` after a failure or when it was cancelled, which the person has then been told of. */
  readonly run: <C extends JobCall>(
    name: C,
    request: Omit<RequestOf<C>, 'jobId'>,
  ) => Promise<ResponseOf<C> | null>
  readonly cancel: () => void
}

const LibraryJobsContext = createContext<LibraryJobs | null>(null)

/** Holds the work of everything within. */
export function LibraryJobsProvider({ children }: { readonly children: ReactNode }) {
  const m = useMessages()
  const { show } = useToasts()
  const [job, setJob] = useState<LibraryJobs['job']>(null)
  const [work, setWork] = useState<LibraryStep | null>(null)
  const current = useRef<string | null>(null)
  useEffect(() => {
    const stops = [
      listen('library:working', ({ step }) => {
        setWork(step as LibraryStep | null)
      }),
      listen('job:progress', ({ jobId, ...step }) => {
        setJob((running) => (running?.id === jobId ? { ...running, step: step as LibraryStep } : running))
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
  const run = useCallback<LibraryJobs['run']>(
    async (name, request) => {
      if (current.current !== null) {
        show({ text: m.chosen.busy })
        return null
      }
      const id = crypto.randomUUID()
      current.current = id
      setJob({ id, step: null })
      try {
        return await call(name, { ...request, jobId: id } as RequestOf<typeof name>)
      } catch (error) {
        if (!(error instanceof ApiError)) throw error
        if (error.info.kind === 'cancelled')
          show({
            text:
              CHANGES_MANY.test(name) || name === 'statement:to-dossier'
                ? m.chosen.stopped
                : m.health.cancelled,
          })
        else {
          const text = m.describeError(error.info)
          show({ tone: 'bad', text: text.what, detail: `${text.safe} ${text.next}`.trim() })
        }
        return null
      } finally {
        current.current = null
        setJob(null)
      }
    },
    [m, show],
  )
  const value = useMemo<LibraryJobs>(
    () => ({
      job,
      work,
      run,
      cancel: () => {
        if (current.current !== null) void call('job:cancel', { jobId: current.current })
      },
    }),
    [job, work, run],
  )
  return <LibraryJobsContext value={value}>{children}</LibraryJobsContext>
}

/** The work on the library under way, and how to begin and end some. */
export function useLibraryJobs(): LibraryJobs {
  const value = use(LibraryJobsContext)
  if (value === null) throw new Error('no LibraryJobsProvider above')
  return value
}
