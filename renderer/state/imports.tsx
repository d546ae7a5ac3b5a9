// Owns the exports of other tools that wait to be taken, and what came of the last that were: wherever the person is meanwhile. Leaves
// reading and taking them to main.
import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react'
import type { ReceivedExport } from '../../src/contract/foreign-requests'
import type { ResponseOf } from '../../src/contract'
import { ApiError, call } from '../api'
import type { WireErrorInfo } from '../messages/error-text'

/** An export with what it holds. */
export type WaitingExport = ReceivedExport & {
  /** `null` until it is counted. */
  readonly counts: ResponseOf<'foreign:count'> | null
  /** Why it can't be. */
  readonly error: WireErrorInfo | null
}

type Report = ResponseOf<'foreign:import'>

type Imports = {
  readonly waiting: readonly WaitingExport[]
  readonly report: Report | null
  /** They are counted at once. */
  readonly add: (exports: readonly ReceivedExport[]) => void
  readonly remove: (id: string) => void
  /** They were taken, and this came of it. */
  readonly taken: (ids: readonly string[], report: Report) => void
  readonly forgetReport: () => void
}

const ImportsContext = createContext<Imports | null>(null)

/** Holds them for everything within. */
export function ImportsProvider({ children }: { readonly children: ReactNode }) {
  const [waiting, setWaiting] = useState<readonly WaitingExport[]>([])
  const [report, setReport] = useState<Report | null>(null)
  const change = useCallback((id: string, found: Partial<WaitingExport>): void => {
    setWaiting((all) => all.map((one) => (one.id === id ? { ...one, ...found } : one)))
  }, [])
  const value = useMemo<Imports>(
    () => ({
      waiting,
      report,
      add(exports) {
        setReport(null)
        setWaiting((all) => [...all, ...exports.map((one) => ({ ...one, counts: null, error: null }))])
        for (const { id } of exports)
          void countOf(id).then((found) => {
            change(id, found)
          })
      },
      remove(id) {
        setWaiting((all) => all.filter((one) => one.id !== id))
        void call('foreign:drop', { id })
      },
      taken(ids, came) {
        setReport(came)
        if (!came.isCancelled) setWaiting((all) => all.filter(({ id }) => !ids.includes(id)))
      },
      forgetReport() {
        setReport(null)
      },
    }),
    [waiting, report, change],
  )
  return <ImportsContext value={value}>{children}</ImportsContext>
}

async function countOf(id: string): Promise<Pick<WaitingExport, 'counts' | 'error'>> {
  try {
    return { counts: await call('foreign:count', { jobId: crypto.randomUUID(), id }), error: null }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return { counts: null, error: error.info }
  }
}

/** The exports that wait. */
export function useImports(): Imports {
  const value = use(ImportsContext)
  if (value === null) throw new Error('no ImportsProvider above')
  return value
}
