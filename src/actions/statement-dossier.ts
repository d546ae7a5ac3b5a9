// Owns making a section of a dossier from statements: quotes that are there, and suggestions that the person agreed to keep. Leaves
// keeping these to `choose-statements`.
import { addBlocks } from '../dossier/outline'
import { forMany, unlessGone } from '../library/many'
import type { DossierBlock, QuoteBlock } from '../model/dossier'
import { blockId, type ArticleId, type DossierId, type QuoteId } from '../model/ids'
import type { Quote } from '../model/quote'
import type { FoundStatement, StatementRef } from '../model/statement-list'
import { partsOfKept } from '../search/statement-reader'
import { readEdited } from '../text/quoting/read-edited'
import { keepStatements } from './choose-statements'
import type { Workspace } from './workspace'
import type { Watched } from './watched'

/** A section to make. */
export type StatementSection = {
  /** `null` for a new dossier. */
  readonly dossier: DossierId | null
  /** Of the section, and of the new dossier. */
  readonly title: string
  /** In the order in which they are to stand. */
  readonly quotes: readonly QuoteRef[]
}

type QuoteRef = { readonly articleId: ArticleId; readonly id: QuoteId }

/** A statement by the quote that it is, or by its place in its version. */
export type StatementToPut = Omit<StatementRef, 'id'>

/** Keep those that are no quotes yet, and put all into a section. @throws {AppError} not-found, cancelled, storage */
export async function putStatementsInDossier(
  workspace: Workspace,
  { dossier, title }: Omit<StatementSection, 'quotes'>,
  statements: readonly StatementToPut[],
  colour: Quote['colour'],
  watched: Watched = {},
) {
  const suggested = statements.filter(({ quoteId, place }) => quoteId === null && place !== null)
  const targets = suggested.map(({ articleId, version, place }) => ({
    ...{ articleId, version },
    ids: place === null ? [] : [place],
  }))
  const made = targets.length === 0 ? [] : await keepStatements(workspace, targets, colour, watched)
  const placeOf = (articleId: ArticleId, version: number, place: string): string =>
    `${articleId} ${String(version)} ${place}`
  const byPlace = new Map(
    made.map(({ articleId, version, selector: { start, end }, id }) => [
      placeOf(articleId, version, `${String(start)}-${String(end)}`),
      id,
    ]),
  )
  const quotes = statements.flatMap(({ articleId, version, quoteId, place }): readonly QuoteRef[] => {
    const id = quoteId ?? byPlace.get(placeOf(articleId, version, place ?? '')) ?? null
    return id === null ? [] : [{ articleId, id }]
  })
  return {
    ...(await makeStatementSection(workspace, { dossier, title, quotes }, watched)),
    kept: made.length,
  }
}

/** Put a section with quotes at a dossier's end. Quotes that are gone are passed over. @throws {AppError} not-found, cancelled, storage */
export async function makeStatementSection(
  workspace: Workspace,
  { dossier, title, quotes }: StatementSection,
  { progress, signal }: Watched = {},
): Promise<{ readonly dossier: DossierId; readonly title: string; readonly quotes: number }> {
  const { library, newId } = workspace
  const byId = new Map<QuoteId, Quote>()
  const articles = [...new Set(quotes.map(({ articleId }) => articleId))]
  const watched = {
    signal,
    progress: (done: number, total: number) => progress?.({ stage: 'adding', done, total }),
  }
  await forMany(articles, watched, async (id) => {
    for (const quote of (await unlessGone(() => library.quotes.list(id))) ?? []) byId.set(quote.id, quote)
  })
  await workspace.statements.caughtUp()
  const found = partsOfKept(
    await workspace.askIndex(),
    quotes.map(({ id }) => id),
  )
  const blocks = quotes.flatMap(({ id }): readonly DossierBlock[] => {
    const quote = byId.get(id)
    return quote === undefined ? [] : [blockOf(quote, newId(), found.get(id))]
  })
  const section: DossierBlock = { kind: 'section', id: blockId.parse(newId()), title, level: 1 }
  const content = [section, ...blocks]
  const made =
    dossier === null
      ? await library.dossiers.create(title, { content: { blocks: content } })
      : await library.dossiers.edit(dossier, (one) => addBlocks(one, content, null), {
          kind: 'dossier-filled',
          count: blocks.length,
        })
  return { dossier: made.id, title: made.title, quotes: blocks.length }
}

/** What tells in the sentence that something is said is left out of the words of a quote that goes on behind it, where that can be. */
function blockOf(
  { id, articleId, selector: { exact } }: Quote,
  newId: string,
  found: FoundStatement | undefined,
): QuoteBlock {
  const edits = found === undefined ? null : withoutCue(exact, found)
  return {
    ...{ kind: 'quote', id: blockId.parse(newId), quoteId: id, articleId, words: exact },
    ...(edits === null ? {} : { edits: { of: exact, list: [...edits] } }),
  }
}

const MARKS = '“”„«»「」『』"‘’'

function withoutCue(exact: string, { content, span, words }: FoundStatement) {
  if (content.length < 2 || words !== exact) return null
  const parts = content.map(({ start, end }, at) => {
    let part = exact.slice(Math.max(0, start - span.start), Math.min(exact.length, end - span.start))
    if (at > 0 && MARKS.includes(part.charAt(0))) part = part.slice(1)
    if (at < content.length - 1 && MARKS.includes(part.charAt(part.length - 1))) part = part.slice(0, -1)
    return part
  })
  const read = readEdited(exact, parts.join(' […] '))
  return read.isHonest ? read.edits : null
}
