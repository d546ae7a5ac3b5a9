// Owns verifying a dossier of the library: each quote against its sealed text, each source against all its hashes and the log, and what
// asking the sources again brought. Leaves the proof of words to `dossier`, and saying it to people to the window and `export`.
import { verifyDossier } from '../dossier/verify-dossier'
import { AppError } from '../errors'
import { findLogLines } from '../library/find-log-line'
import { newestVersion } from '../library/metadata'
import { orNull } from '../library/record'
import type { Article, VersionEntry } from '../model/article'
import { chunks } from '../model/chunks'
import type {
  DocumentQuote,
  DossierDocument,
  DossierSource,
  Mismatch,
  QuoteCheck,
  SourceCheck,
  VerifyReport,
} from '../model/dossier-document'
import { articleId, type ArticleId, type DossierId } from '../model/ids'
import type { Wording } from '../model/quote-edits'
import type { ChangedStatus } from '../model/quote-kinds'
import type { SourceRecheck } from '../model/source-standing'
import { resolvedDocument } from './dossier-document'
import { makeChangeFinder } from './quote-change'
import type { Workspace } from './workspace'
import type { Watched } from './watched'

/**
 * Check every quote of a dossier against its sealed text, every sealed file of its sources against its hash, and the log.
 * @throws {AppError} not-found, damaged, cancelled
 */
export async function verifyLibraryDossier(
  workspace: Workspace,
  id: DossierId,
  watched: Watched = {},
): Promise<VerifyReport> {
  const { library } = workspace
  const dossier = await library.dossiers.read(id)
  // Gathering is half of the way, and looking into each source the other.
  const half: Watched = {
    signal: watched.signal,
    progress: ({ done, total }) => watched.progress?.({ stage: 'verifying', done, total: total * 2 }),
  }
  const articles = new Map<ArticleId, Article>()
  const given = { places: 'paragraphs', articles } as const
  const document = await resolvedDocument(workspace, { dossier, quotes: null }, half, given)
  const report = verifyDossier(document, workspace.hashOf)
  const shown = document.blocks.filter((block) => block.kind === 'quote')
  const statuses = await statusesOf(workspace, shown)
  const log = await library.log.check()
  const lines = await linesOf(workspace, document)
  const quotesOfSource = new Map<number, DocumentQuote[]>()
  for (const quote of shown) {
    const own = quotesOfSource.get(quote.sourceNumber)
    if (own === undefined) quotesOfSource.set(quote.sourceNumber, [quote])
    else own.push(quote)
  }
  const sources: SourceCheck[] = []
  const checks = new Map(report.sources.map((check) => [check.number, check]))
  for (const some of chunks(document.sources, CHECKED_TOGETHER)) {
    if (watched.signal?.aborted === true) throw new AppError('cancelled', {})
    const { length } = document.sources
    watched.progress?.({ stage: 'verifying', done: length + sources.length, total: length * 2 })
    const checked = some.map(async (source) => {
      const check = checks.get(source.number)
      return check && sourceCheck(workspace, source, check, { statuses, quotesOfSource, lines, articles })
    })
    sources.push(...(await Promise.all(checked)).filter((check) => check !== undefined))
  }
  const wordings = new Map<string, Wording>(shown.map(({ id: block, wording }) => [block, wording]))
  const quotes = report.quotes.map((quote) => quoteCheck(quote, wordings, statuses))
  const problems: Mismatch[] = [...report.problems, ...(log.firstBroken === null ? [] : [LOG_BROKEN])]
  const ok = report.ok && problems.length === 0 && sources.every((source) => source.problems.length === 0)
  return { ...report, ok, quotes, sources, problems, log }
}

const LOG_BROKEN = 'log-broken' as const
/** A source has a handful of files, some of them of megabytes. */
const CHECKED_TOGETHER = 4

type Found = {
  /** By id of the block: those whose words are others, elsewhere or gone. */
  readonly statuses: ReadonlyMap<string, ChangedStatus>
  /** By number of the source. */
  readonly quotesOfSource: ReadonlyMap<number, readonly DocumentQuote[]>
  /** By number of the source: the line that tells of it. */
  readonly lines: ReadonlyMap<number, number>
  /** Those whose records can be read. */
  readonly articles: ReadonlyMap<ArticleId, Article>
}

async function statusesOf(
  workspace: Workspace,
  quotes: readonly DocumentQuote[],
): Promise<ReadonlyMap<string, ChangedStatus>> {
  const changeOf = makeChangeFinder(workspace)
  const statuses = new Map<string, ChangedStatus>()
  for (const { id, quote } of quotes) {
    const change = await changeOf(quote)
    // Of a capture that holds a part of the page, that words are missing says nothing.
    if (change !== null && !(change.isPart && change.status === 'removed')) statuses.set(id, change.status)
  }
  return statuses
}

function quoteCheck(
  check: QuoteCheck,
  wordings: ReadonlyMap<string, Wording>,
  statuses: ReadonlyMap<string, ChangedStatus>,
): QuoteCheck {
  const wording = wordings.get(check.id)
  const now = statuses.get(check.id)
  return {
    ...check,
    ...(wording === undefined ? {} : { wording }),
    ...(now === undefined ? {} : { now }),
  }
}

/** The lines of the log that tell of the sources' captures, found in one reading. */
async function linesOf(
  { library, hashOf }: Workspace,
  { sources }: DossierDocument,
): Promise<ReadonlyMap<number, number>> {
  const wanted = sources.map(({ articleId: article, version: n, capture }) => ({
    article,
    version: {
      n,
      sourceSha256: capture.source.sha256,
      contentSha256: capture.content.sha256,
      textSha256: capture.text.sha256,
    },
  }))
  const found = await findLogLines(library.files, hashOf, wanted)
  return new Map(
    sources.flatMap(({ number }, i) => {
      const line = found[i] ?? null
      return line === null ? [] : [[number, line.number] as const]
    }),
  )
}

async function sourceCheck(
  workspace: Workspace,
  source: DossierSource,
  check: SourceCheck,
  { statuses, quotesOfSource, lines, articles }: Found,
): Promise<SourceCheck> {
  const article = articles.get(articleId.parse(source.articleId)) ?? null
  const entry = article?.versions.find(({ n }) => n === source.version)
  const sealed = await sealedFiles(workspace, source, entry)
  const own = quotesOfSource.get(source.number) ?? []
  const isGone = own.length > 0 && own.every((quote) => statuses.get(quote.id) === 'removed')
  return {
    ...check,
    problems: [...new Set([...check.problems, ...sealed.problems])],
    standing: {
      articleId: source.articleId,
      version: source.version,
      capturedAt: source.capture.capturedAt,
      logLine: lines.get(source.number) ?? null,
      recheck: article === null ? { state: 'never' } : recheckOf(article, source, isGone),
      files: sealed.files,
      absent: sealed.absent,
    },
  }
}

/** What asking the page again brought, as far as the library remembers. */
function recheckOf(
  article: Article,
  { version, capture }: Pick<DossierSource, 'version' | 'capture'>,
  isGone: boolean,
): SourceRecheck {
  const later = article.versions.filter(({ n }) => n > version)
  const other = later.find(({ textSha256 }) => textSha256 !== capture.text.sha256)
  if (other !== undefined)
    return { state: isGone ? 'gone' : 'changed', at: other.capturedAt, version: newestVersion(article) }
  const times = [article.checkedAt ?? '', ...later.map(({ capturedAt }) => capturedAt)]
  const at = times.toSorted().at(-1) ?? ''
  return at > capture.capturedAt ? { state: 'unchanged', at } : { state: 'never' }
}

type SealedFiles = {
  readonly files: number
  readonly absent: number
  readonly problems: readonly Mismatch[]
}

/** Check what a version keeps beside its text and its readable page: the page as received, the original view, what either is shown with. */
async function sealedFiles(
  { library, hashOf }: Workspace,
  { articleId: given, version, capture, assets: held }: DossierSource,
  entry: VersionEntry | undefined,
): Promise<SealedFiles> {
  const id = articleId.parse(given)
  const { source, original, assets } = capture
  // What the document holds was held against its hash with the words.
  const judged = new Set<string>(held.map(({ sha256 }) => sha256))
  const heldCount = assets.filter(({ sha256 }) => sha256 !== null && judged.has(sha256)).length
  const files: { sha256: string; problem: Mismatch; read: () => Promise<Uint8Array | null> }[] = [
    {
      sha256: source.sha256,
      problem: 'source-changed',
      read: () => library.articles.readSource(id, version),
    },
    ...(original === null
      ? []
      : [
          {
            sha256: original.sha256,
            problem: 'original-changed' as const,
            read: () => library.articles.readOriginal(id, version),
          },
        ]),
    ...assets.flatMap(({ sha256 }) =>
      sha256 === null || judged.has(sha256)
        ? []
        : [{ sha256, problem: 'asset-changed' as const, read: () => library.articles.readAsset(sha256) }],
    ),
  ]
  // An imported version says itself what its file didn't bring.
  const never = new Set<string>(entry?.imported?.without ?? [])
  const problems = new Set<Mismatch>()
  let absent = 0
  for (const { sha256, problem, read } of files) {
    const bytes = await orNull(read)
    if (bytes === null && never.has(sha256)) absent++
    else if (bytes === null) problems.add('file-missing')
    else if (hashOf(bytes) !== sha256) problems.add(problem)
  }
  // The text and the readable page, which the document holds.
  return { files: files.length + heldCount - absent + 2, absent, problems: [...problems] }
}
