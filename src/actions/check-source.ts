// Owns asking an article's source again: what comes is a version of it or nothing, and is told of by what it changed.
import { isErrorOfKind } from '../errors'
import type { ClipOutcome, ComparedQuote, VersionComparison } from '../model/answers'
import type { Article } from '../model/article'
import type { SourceCheck } from '../model/capture-queue'
import { isLessWhole } from '../model/completeness'
import type { ArticleId } from '../model/ids'
import { exampleOfChange } from '../text/change-example'
import { clipAddress, type ClipOptions } from './clip-article'
import { compareVersions } from './compare-versions'
import type { Workspace } from './workspace'

export type CheckedSource = { readonly outcome: ClipOutcome; readonly check: SourceCheck }

/** Ask a source again. @throws {AppError} any kind of the capture; `leads-elsewhere` for another page than the article's; nothing is then kept */
export async function checkSource(
  workspace: Workspace,
  id: ArticleId,
  url: string,
  options: ClipOptions = {},
): Promise<CheckedSource> {
  const { library, clock } = workspace
  const before = await library.articles.read(id)
  const outcome = await clipAddress(workspace, url, { ...options, versionOf: id })
  await library.articles.change(id, { checkedAt: clock() })
  const article = await library.articles.read(id)
  const after = article.versions.at(-1)
  const quotes = await library.quotes.list(id)
  const last = lastWhole(before.versions)
  if (outcome.outcome !== 'version-added' || after === undefined || last === undefined)
    return { outcome, check: unchanged(before, quotes.length) }
  const nothing = { ...unchanged(before, quotes.length), after: after.n }
  try {
    const compared = await compareVersions(workspace, id, last.n, after.n)
    return { outcome, check: { ...nothing, ...describe(compared), before: last.n, since: last.capturedAt } }
  } catch (error) {
    // The version is kept: that the one before can't be read is told where that one is.
    if (!isErrorOfKind(error, 'damaged') && !isErrorOfKind(error, 'not-found')) throw error
    return { outcome, check: nothing }
  }
}

/** The last version before that held all that any did: a page that came with a wall before it is nothing to compare with. */
const lastWhole = (versions: Article['versions']): Article['versions'][number] | undefined =>
  versions.findLast(({ grade }) => !versions.some((other) => isLessWhole(grade, other.grade)))

function unchanged({ versions }: Article, total: number): SourceCheck {
  const newest = versions.at(-1)
  return {
    before: newest?.n ?? 1,
    since: newest?.capturedAt ?? '',
    after: null,
    words: 0,
    quotes: { total, reworded: 0, shortened: 0, moved: 0, removed: 0 },
    example: null,
    isNear: false,
    isPart: false,
  }
}

function describe(
  compared: VersionComparison,
): Pick<SourceCheck, 'words' | 'quotes' | 'example' | 'isNear' | 'isPart'> {
  const affected = compared.quotes.filter(({ isAffected }) => isAffected)
  const count = (status: ComparedQuote['after']['status']): number =>
    affected.filter(({ after }) => after.status === status).length
  return {
    words: compared.words,
    quotes: {
      total: compared.quotes.length,
      reworded: count('reworded'),
      shortened: count('shortened'),
      moved: count('moved'),
      removed: count('removed'),
    },
    example: exampleOf(compared, affected),
    isNear: isNearQuotes(compared),
    isPart: compared.isPart,
  }
}

/** Words of a quote tell more than any others. */
function exampleOf(
  { before, after, rows }: VersionComparison,
  affected: readonly ComparedQuote[],
): SourceCheck['example'] {
  for (const { before: own, after: other } of affected) {
    if (own.span === null || other.span === null) continue
    const example = exampleOfChange(
      before.text.slice(own.span.start, own.span.end),
      after.text.slice(other.span.start, other.span.end),
    )
    if (example !== null) return example
  }
  if (affected.length > 0) return null
  const [changed, ...more] = rows.filter(({ kind }) => kind !== 'same')
  // One of many would not tell what was changed.
  if (changed?.kind !== 'changed' || more.length > 0) return null
  return exampleOfChange(
    before.text.slice(changed.before.start, changed.before.end),
    after.text.slice(changed.after.start, changed.after.end),
  )
}

const isNearQuotes = ({ rows, quotes }: VersionComparison): boolean =>
  rows.some(
    ({ kind, before }) =>
      kind === 'changed' &&
      quotes.some(
        ({ before: { span } }) => span !== null && span.start < before.end && span.end > before.start,
      ),
  )
