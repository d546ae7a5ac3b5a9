// Owns what a person does with the statements that were found: keeping them as quotes, rejecting them, suggesting them again. Leaves
// finding them to `suggest-statements`, and the choices on disk to `library`.
import type { QuoteDraft } from '../library/make-quote'
import { forMany, unlessGone, type ManyOptions } from '../library/many'
import { withEdits } from '../library/metadata'
import { orNull } from '../library/record'
import type { StatementWords } from '../library/statement-choices'
import { AppError } from '../errors'
import type { ArticleId } from '../model/ids'
import type { Quote } from '../model/quote'
import type { RejectedStatement } from '../model/rejected-statement'
import { makeSpeakerBook, type SpeakerBook } from '../model/speaker-names'
import type { ArticleStatements, ChosenStatement, FoundStatement } from '../model/statement-list'
import { isSameStatement, statementWords } from '../text/statement-words'
import type { Suggestions, TextToRead } from './suggest-statements'
import type { Workspace } from './workspace'
import type { Watched } from './watched'

/** Statements of a version, by their places in it. */
export type StatementTargets = {
  readonly articleId: ArticleId
  readonly version: number
  readonly ids: readonly string[]
}

type Choices = Pick<Workspace, 'library' | 'statementFinder'>

/** Texts whose statements are remembered: those that were read last. */
const REMEMBERED = 12
const remembered = new WeakMap<object, Map<string, Promise<Suggestions>>>()

/** The statements of a text, found once for as long as it is read. @param hash of the text */
export function findOnce(workspace: Choices, hash: string, text: TextToRead): Promise<Suggestions> {
  const known = remembered.get(workspace.library) ?? new Map<string, Promise<Suggestions>>()
  remembered.set(workspace.library, known)
  const key = `${hash} ${text.language ?? ''} ${text.published ?? ''}`
  const found = known.get(key) ?? findStatementsOf(workspace, text)
  known.delete(key)
  known.set(key, found)
  // A failure may pass: the next who asks tries again.
  found.catch(() => known.delete(key))
  for (const oldest of [...known.keys()].slice(0, Math.max(0, known.size - REMEMBERED))) known.delete(oldest)
  return found
}

/** The statements of a text: in a thread of its own, where there is one. */
export async function findStatementsOf({ statementFinder }: Choices, text: TextToRead): Promise<Suggestions> {
  if (statementFinder !== undefined) return statementFinder.find(text)
  const { suggestStatements } = await import('./suggest-statements')
  return suggestStatements(text)
}

/** What was found in a version, with what was chosen. @throws {AppError} not-found, damaged, storage */
export async function statementsOfArticle(
  workspace: Choices,
  id: ArticleId,
  version: number,
): Promise<ArticleStatements> {
  const { read, language, statements, folder } = await readVersion(workspace, id, version)
  const [quotes, rejected] = await Promise.all([
    workspace.library.quotes.listIn(folder),
    workspace.library.statements.rejectedIn(folder),
  ])
  return { read, language, statements: withChoices(statements, quotes, rejected) }
}

/** Statements with what a person chose of them: whatever is a quote is kept, also where its words were rejected once. */
export function withChoices(
  statements: readonly FoundStatement[],
  quotes: readonly Quote[],
  rejected: readonly RejectedStatement[],
): readonly ChosenStatement[] {
  const kept = quotes.map(({ id, selector }) => ({ id, words: statementWords(selector.exact) }))
  const refused = rejected.map(({ words }) => statementWords(words))
  return statements.map((statement) => {
    const words = statementWords(statement.words)
    const quoteId = kept.find((quote) => isSameStatement(quote.words, words))?.id ?? null
    const isRejected = refused.some((one) => isSameStatement(one, words))
    return {
      ...statement,
      quoteId,
      state: quoteId === null ? (isRejected ? 'rejected' : 'suggested') : 'kept',
    }
  })
}

/** Make quotes of statements, in one step; those that are quotes already are passed over. @throws {AppError} cancelled, damaged, storage */
export async function keepStatements(
  workspace: Choices,
  targets: readonly StatementTargets[],
  colour: Quote['colour'],
  watched: Watched = {},
): Promise<readonly Quote[]> {
  const book = makeSpeakerBook(await workspace.library.speakers.list())
  const drafts: QuoteDraft[] = []
  await forMany(targets, manyOf(watched), async (target) => {
    const found = await unlessGone(() => readVersion(workspace, target.articleId, target.version))
    if (found === null) return
    const quotes = await workspace.library.quotes.listIn(found.folder)
    const wanted = withChoices(found.statements, quotes, []).filter(
      ({ id, state }) => target.ids.includes(id) && state !== 'kept',
    )
    for (const statement of wanted) drafts.push(draftOf(statement, target, colour, found.published, book))
  })
  return workspace.library.statements.keepAll(drafts, manyOf(watched))
}

/** Say of statements that they are none, in one step, or take that back. Gives how many. @throws {AppError} cancelled, damaged, storage */
export async function rejectStatements(
  workspace: Choices,
  targets: readonly StatementTargets[],
  isRejected: boolean,
  watched: Watched = {},
): Promise<number> {
  const places: StatementWords[] = []
  await forMany(targets, manyOf(watched), async ({ articleId, version, ids }) => {
    const found = await unlessGone(() => readVersion(workspace, articleId, version))
    const words = found?.statements.filter(({ id }) => ids.includes(id)).map((statement) => statement.words)
    if (words !== undefined && words.length > 0) places.push({ articleId, words })
  })
  const { statements } = workspace.library
  return isRejected
    ? statements.rejectAll(places, manyOf(watched))
    : statements.takeBackAll(places, manyOf(watched))
}

/** A quote of a statement, with all that is known of who said it. */
function draftOf(
  statement: FoundStatement,
  { articleId, version }: StatementTargets,
  colour: Quote['colour'],
  published: string | null,
  book: SpeakerBook,
): QuoteDraft {
  const { span, words, speaker, role, verb, mode, kind, saidOn } = statement
  const day = saidOn ?? published?.slice(0, 'YYYY-MM-DD'.length) ?? null
  return {
    ...{ articleId, version, ...span, exact: words, colour, tags: [], note: '' },
    ...(speaker === null ? {} : { speaker: book.nameOf(speaker) }),
    ...asField('speakerRole', speaker === null ? null : (book.roleOn(speaker, day) ?? role)),
    ...asField('verb', verb),
    // The words of a mixed one are told by somebody else as a whole.
    speech: mode === 'direct' ? 'direct' : 'indirect',
    kind,
    ...asField('saidOn', saidOn),
  }
}

const asField = <F extends string>(field: F, value: string | null): Partial<Record<F, string>> =>
  value === null || value === '' ? {} : ({ [field]: value } as Partial<Record<F, string>>)

/** @throws {AppError} not-found, damaged, storage */
async function readVersion(workspace: Choices, id: ArticleId, version: number) {
  const { articles } = workspace.library
  const folder = await articles.folderOf(id)
  const article = await articles.readIn(folder)
  const entry = article.versions.find(({ n }) => n === version)
  if (entry === undefined) throw new AppError('not-found', { what: 'version', id: String(version) })
  const capture = await orNull(() => articles.readCapture(id, version))
  const metadata = capture === null ? article.metadata : withEdits(capture.metadata, article)
  const published = metadata.publishedAt
  const text = await articles.readTextIn(folder, version)
  const found = await findOnce(workspace, entry.textSha256, { text, language: metadata.lang, published })
  return { ...found, folder, published }
}

const manyOf = ({ progress, signal }: Watched): ManyOptions => ({
  signal,
  progress: (done, total) => progress?.({ stage: 'changing', done, total }),
})
