// Owns the proof of an exported file: every hash, every quote, and that nothing shown differs from what is proved.
// Leaves taking the file apart to `read-dossier-file.ts`.
import type { ArticleCheck, Mismatch, QuoteCheck, SourceCheck, VerifyReport } from '../model/dossier-document'
import type { ManifestArticle, ManifestQuote, ManifestSource } from '../model/dossier-file'
import type { QuoteEdit } from '../model/quote-edits'
import type { HashOf, IsSignedBy } from '../ports'
import { paragraphOf } from '../text/paragraphs'
import { printable, unescapeHtml } from '../text/html-escape'
import { shownWords } from '../text/quoting/shown-words'
import { signatureOf, timeStampOf } from './file-signature'
import { readDossierFile, type DossierFile } from './read-dossier-file'
import { snapshotProblems } from './sealed-snapshot'

/**
 * Check an exported dossier: what `VerifyReport` lists is all that differs from what was sealed.
 *
 * Proves that the file is as it was exported if its seal is the one that its author gave: see docs/proof.md.
 *
 * @param isSignedBy  checks signatures; without it none holds
 * @throws {AppError} damaged, for what isn't a dossier of ours or whose manifest can't be read
 */
export function verifyDossierFile(html: string, hashOf: HashOf, isSignedBy?: IsSignedBy): VerifyReport {
  return checkDossierFile(html, hashOf, isSignedBy).report
}

/** The same, with the reply of an authority for time stamps (DER), which is still to be checked, and with what it is about. */
export function checkDossierFile(
  html: string,
  hashOf: HashOf,
  isSignedBy?: IsSignedBy,
): {
  readonly report: VerifyReport
  readonly timeStampReply: Uint8Array | null
  readonly manifestJson: string
  readonly file: DossierFile
} {
  const file = readDossierFile(html)
  const { manifest } = file
  const changed = changedParts(file, hashOf)
  const sources = manifest.sources.map((source) => checkSource(source, file, hashOf))
  const quotes = manifest.quotes.map((quote) => checkQuote(quote, file, changed, sources))
  const articles = (manifest.articles ?? []).map((article) => checkArticle(article, file, changed, sources))
  const problems: Mismatch[] = []
  const seal = hashOf(file.manifestJson)
  if (file.seals.some((shown) => shown !== seal)) problems.push('manifest-changed')
  if (isFrameChanged(file, changed, hashOf)) problems.push('page-changed')
  const signature = signatureOf(file, seal, isSignedBy)
  const timeStamp = timeStampOf(file)
  for (const { problem } of [signature, timeStamp]) if (problem !== null) problems.push(problem)
  const ok =
    problems.length === 0 &&
    [...quotes, ...articles].every(({ problem }) => problem === null) &&
    sources.every((source) => source.problems.length === 0)
  const signedBy = signature.signedBy === undefined ? {} : { signedBy: signature.signedBy }
  const report = { title: manifest.dossier.title, ok, quotes, articles, sources, problems, ...signedBy }
  return { report, timeStampReply: timeStamp.reply, manifestJson: file.manifestJson, file }
}

function changedParts(file: DossierFile, hashOf: HashOf): ReadonlySet<string> {
  const changed = file.manifest.parts.filter(({ id, sha256 }) => {
    const inside = file.parts.get(id) ?? null
    return inside === null || hashOf(inside) !== sha256
  })
  return new Set(changed.map((part) => part.id))
}

/** A change that the check of a quote or of an article names isn't named twice; anything else that isn't as sealed is. */
function isFrameChanged(file: DossierFile, changed: ReadonlySet<string>, hashOf: HashOf): boolean {
  if (hashOf(file.frame) === file.manifest.frameSha256) return changed.size > 0
  const { quotes, articles = [] } = file.manifest
  const named = new Set([...quotes, ...articles].map(({ part }) => part))
  return changed.size === 0 || [...changed].some((id) => !named.has(id) || file.parts.get(id) === null)
}

function checkSource(source: ManifestSource, file: DossierFile, hashOf: HashOf): SourceCheck {
  const { text, contentHtml, snapshot } = file.sources.get(source.number) ?? {
    text: null,
    contentHtml: null,
    snapshot: null,
  }
  const { capture } = source
  const problems = new Set<Mismatch>()
  if (text === null || hashOf(text) !== capture.text.sha256) problems.add('text-changed')
  if (contentHtml === null || hashOf(contentHtml) !== capture.content.sha256) problems.add('content-changed')
  if (snapshot === null) problems.add('content-changed')
  if (snapshot !== null && text !== null && contentHtml !== null)
    for (const problem of snapshotProblems({ snapshot, text, contentHtml, source }, hashOf))
      problems.add(problem)
  return { number: source.number, title: capture.metadata.title, problems: [...problems] }
}

function checkQuote(
  quote: ManifestQuote,
  file: DossierFile,
  changed: ReadonlySet<string>,
  sources: readonly SourceCheck[],
): QuoteCheck {
  const source = sources.find((other) => other.number === quote.source)
  return {
    id: quote.quoteId,
    start: quote.start,
    end: quote.end,
    exact: quote.exact,
    shown: quote.shown,
    sourceNumber: quote.source,
    sourceTitle: source?.title ?? '',
    problem: source === undefined ? 'source-missing' : problemOf(quote, file, changed, source),
  }
}

function problemOf(
  quote: ManifestQuote,
  file: DossierFile,
  changed: ReadonlySet<string>,
  source: SourceCheck,
): Mismatch | null {
  const text = file.sources.get(quote.source)?.text ?? null
  if (text === null || source.problems.includes('text-changed')) return 'text-changed'
  if (text.slice(quote.start, quote.end) !== quote.exact) return 'words-differ'
  const part = file.parts.get(quote.part) ?? ''
  const shown = /<p class="words" data-words="">([^<]*)<\/p>/.exec(part)?.[1]
  const isShown = shown !== undefined && unescapeHtml(shown) === quote.shown
  const derived = shownWords(quote.exact, editsOf(quote, file))
  if (derived === null) return 'edits-broken'
  if (!isShown || quote.shown !== printable(derived)) return 'shown-words-differ'
  if (changed.has(quote.part) || quote.paragraph !== paragraphOf(text, quote.start)) return 'citation-changed'
  return shownIn(part, CITATION, '</p>') === printable(quote.citation) ? null : 'citation-changed'
}

/** Whether what is printed of an article is what the manifest says of it, and its source is in the file. */
function checkArticle(
  { part: id, source: sourceNumber, title, citation }: ManifestArticle,
  file: DossierFile,
  changed: ReadonlySet<string>,
  sources: readonly SourceCheck[],
): ArticleCheck {
  const part = file.parts.get(id) ?? ''
  const isShown =
    !changed.has(id) &&
    shownIn(part, TITLE, '</p>') === title &&
    shownIn(part, CITATION, '</p>') === printable(citation)
  const isThere = sources.some(({ number }) => number === sourceNumber)
  const problem = isThere ? (isShown ? null : 'citation-changed') : 'source-missing'
  return { id, title, sourceNumber, problem }
}

/** Version 1 of the format knew none: whatever such a file has under that name means nothing. */
const editsOf = (quote: ManifestQuote, { manifest }: DossierFile): readonly QuoteEdit[] =>
  manifest.formatVersion === 1 ? [] : (quote.edits ?? [])

const CITATION = '<p class="citation" data-citation="">'
const TITLE = '<p class="name" data-title="">'

/** The words between two marks of a part; looked for, not matched: a file to be verified may be made to stall. */
function shownIn(part: string, before: string, after: string): string {
  const start = part.indexOf(before)
  const end = start < 0 ? -1 : part.indexOf(after, start)
  return end < 0 ? '' : unescapeHtml(withoutTags(part.slice(start + before.length, end)))
}

/** A tag that nothing closes stays, and shows as a change. */
function withoutTags(html: string): string {
  let kept = ''
  let from = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', from)) {
    const end = html.indexOf('>', at)
    if (end < 0) break
    kept += html.slice(from, at)
    from = end + 1
  }
  return kept + html.slice(from)
}
