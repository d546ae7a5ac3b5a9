// Owns the clipping that is under way: it runs on whatever the screen shows. Leaves the work to main.
import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { Events } from '../../src/contract'
import type { FileOutcome } from '../../src/contract/file-outcome'
import type { CaptureEngine } from '../../src/model/capture-queue'
import type { ClipOutcome } from '../../src/model/answers'
import { ApiError, call, listen } from '../api'
import { describeCompleteness, describeWanting } from '../components/completeness-words'
import { hostOf } from '../components/quote-words'
import type { Dropped } from '../dom/dropped'
import type { PastedWords } from '../../src/model/pasted-words'
import type { WireErrorInfo } from '../messages/error-text'
import { useMessages, type LocaleMessages } from '../messages/messages-context'
import { useDialogs } from './dialogs'
import { useImports } from './imports'
import { importFiles, readable, type DroppedFile } from './import-files'
import { usePlace } from './place'
import { useToasts } from './toasts'

/** What is to be clipped. */
export type ClipSource =
  | { readonly url: string; readonly engine?: CaptureEngine }
  | { readonly files: readonly File[] }
  | { readonly dropped: Dropped }
  | { readonly choose: 'files' | 'folder' }
  | { readonly pasted: PastedWords; readonly title: string; readonly url: string | null }
  /** The files of a batch that the system gave the app to open. */
  | { readonly opened: number }
/** A clip under way. */
export type ClipJob = {
  readonly id: string
  readonly name: string
  /** `null` until main has told of a first step. */
  readonly step: Events['job:progress'] | null
}
/** How a clip ended: with an article, or with a failure. */
export type ClipEnd =
  | { readonly ok: true; readonly outcome: ClipOutcome | FileOutcome | null }
  | { readonly ok: false; readonly error: WireErrorInfo }

type Jobs = {
  readonly jobs: readonly ClipJob[]
  /** Begin a clip: its id at once, its end as a promise. */
  readonly clip: (source: ClipSource) => { readonly id: string; readonly end: Promise<ClipEnd> }
  readonly cancel: (id: string) => void
  /** While a job is watched, its failure is for the watcher to tell. Gives how to stop. */
  readonly watch: (id: string) => () => void
}

const JobsContext = createContext<Jobs | null>(null)

function nameOf(source: ClipSource, m: LocaleMessages): string {
  if ('files' in source) return source.files.length === 1 ? (source.files[0]?.name ?? '') : m.clip.files
  if ('dropped' in source) return source.dropped.name ?? m.clip.files
  if ('pasted' in source) return source.title
  if ('choose' in source || 'opened' in source) return m.clip.files
  return hostOf(source.url) ?? source.url
}

async function askFor(jobId: string, source: ClipSource): Promise<ClipOutcome | FileOutcome | null> {
  const take = (file: DroppedFile): Promise<FileOutcome> => call('file:import', { jobId, ...file })
  if ('files' in source) return importFiles(source.files, take)
  if ('dropped' in source) {
    const { name, files } = source.dropped
    return importFiles(await readable(name ?? '', files), take)
  }
  if ('choose' in source) return call('file:choose', { jobId, what: source.choose })
  if ('opened' in source) return call('opened:take', { jobId, id: source.opened })
  if ('pasted' in source) {
    const { pasted, title, url } = source
    return call('paste:clip', { jobId, pasted: { ...pasted }, title, url })
  }
  return call('article:clip', { jobId, url: source.url, engine: source.engine ?? 'auto' })
}

async function runClip(jobId: string, source: ClipSource): Promise<ClipEnd> {
  try {
    return { ok: true, outcome: await askFor(jobId, source) }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return { ok: false, error: error.info }
  }
}

/** Holds the jobs of everything within. */
export function JobsProvider({ children }: { readonly children: ReactNode }) {
  const [jobs, setJobs] = useState<readonly ClipJob[]>([])
  const watched = useRef(new Set<string>())
  const tell = useTellEnd()
  const m = useMessages()
  const words = useRef(m)
  useEffect(() => {
    words.current = m
  })
  useEffect(
    () =>
      listen('job:progress', (step) => {
        setJobs((all) => all.map((job) => (job.id === step.jobId ? { ...job, step } : job)))
      }),
    [],
  )
  const clip = useCallback<Jobs['clip']>(
    (source) => {
      const id = crypto.randomUUID()
      const name = nameOf(source, words.current)
      setJobs((all) => [...all, { id, name, step: null }])
      const end = runClip(id, source).finally(() => {
        setJobs((all) => all.filter((job) => job.id !== id))
      })
      void end.then((result) => {
        const isForWatcher = !result.ok && result.error.kind !== 'cancelled' && watched.current.has(id)
        if (!isForWatcher) tell(name, result)
      })
      return { id, end }
    },
    [tell],
  )
  const value = useMemo<Jobs>(
    () => ({
      jobs,
      clip,
      cancel: (jobId) => void call('job:cancel', { jobId }),
      watch: (id) => {
        watched.current.add(id)
        return () => void watched.current.delete(id)
      },
    }),
    [jobs, clip],
  )
  return <JobsContext value={value}>{children}</JobsContext>
}

/** What came of files; one page that was kept, and nothing besides, is told as that page is. */
function tellFiles(
  { kept, keptCount, queued, refused, refusedCount }: FileOutcome,
  m: LocaleMessages,
  raise: ReturnType<typeof useToasts>['show'],
): ClipOutcome | null {
  const [only] = kept
  if (only !== undefined && keptCount === 1 && queued === 0 && refusedCount === 0) return only
  const [first] = refused
  const reason = first === undefined ? null : m.describeError(first.error)
  const detail = [
    first === undefined || reason === null
      ? ''
      : `${reason.what.includes(first.name) ? '' : `${first.name}: `}${reason.what} ${reason.next}`.trim(),
    describeWanting(kept, m),
  ]
    .filter((part) => part !== '')
    .join(' ')
  raise({
    tone: refusedCount > 0 ? 'bad' : 'plain',
    text: m.clip.taken(keptCount, queued, refusedCount),
    ...(detail === '' ? {} : { detail }),
  })
  return null
}

/** What a person should know of an article beside that it is kept. */
function detailOf({ completeness, missingImages, sameStory }: ClipOutcome, m: LocaleMessages): string {
  const isToldOfImages = completeness?.reasons.some(({ kind }) => kind === 'images-missing') === true
  return [
    completeness === null ? '' : describeCompleteness(completeness, m),
    missingImages > 0 && !isToldOfImages ? m.clip.missing(missingImages) : '',
    sameStory === null ? '' : m.clip.sameStory(sameStory.title, sameStory.siteName ?? ''),
  ]
    .filter((part) => part !== '')
    .join(' ')
}

/** Whether nothing came of files but dossiers and exports, which are asked about. */
const isOnlyAsked = ({ dossiers, exports, keptCount, queued, refusedCount }: FileOutcome): boolean =>
  dossiers.length + exports.length > 0 && keptCount + queued + refusedCount === 0

/** Tell how a clip ended. */
function useTellEnd(): (name: string, end: ClipEnd) => void {
  const m = useMessages()
  const { show } = useToasts()
  const { openArticle, go } = usePlace()
  const { open } = useDialogs()
  const { add } = useImports()
  const current = useRef({ m, show, openArticle, open, add, go })
  useEffect(() => {
    current.current = { m, show, openArticle, open, add, go }
  })
  return useCallback((name, end) => {
    const { m: words, show: raise, open: ask } = current.current
    if (!end.ok) {
      const text = words.describeError(end.error)
      if (end.error.kind === 'cancelled') raise({ text: words.clip.cancelled(name) })
      else raise({ tone: 'bad', text: text.what, detail: `${text.safe} ${text.next}`.trim() })
      return
    }
    if (end.outcome === null) return
    const dossiers = 'dossiers' in end.outcome ? end.outcome.dossiers : []
    // A dialog that began this closes with its end, and would close the one that asks.
    if ('exports' in end.outcome && end.outcome.exports.length > 0) {
      current.current.add(end.outcome.exports)
      current.current.go({ screen: 'import' })
    }
    if (dossiers.length > 0) setTimeout(() => ask({ kind: 'received', dossiers }))
    const isAll = 'keptCount' in end.outcome && isOnlyAsked(end.outcome)
    if (isAll) return
    const told = 'keptCount' in end.outcome ? tellFiles(end.outcome, words, raise) : end.outcome
    if (told === null) return
    const { outcome, article, since } = told
    const detail = detailOf(told, words)
    const say = {
      created: words.clip.kept,
      'version-added': words.clip.newVersion,
      unchanged: words.clip.unchanged,
    }[outcome]
    raise({
      text: say(article.title, since === null ? '' : words.instant(since)),
      ...(detail === '' ? {} : { detail }),
      action: {
        label: words.clip.open,
        run: () => {
          // The place may have changed since the toast rose.
          current.current.openArticle(article.id)
        },
      },
    })
  }, [])
}

/** The clips under way, and how to begin and end one. */
export function useJobs(): Jobs {
  const value = use(JobsContext)
  if (value === null) throw new Error('no JobsProvider above')
  return value
}
