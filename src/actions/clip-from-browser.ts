// Owns clipping a page that a browser sends, with what a person says of it there: the page is sealed like any, the words that they selected
// become a quote where the sealed text holds them. Leaves who may send it to `companion`.
import { locateQuote } from '../anchor/locate-quote'
import { addressKey, parseAddress } from '../capture/address'
import { rawPageOfBrowser, type BrowserPage } from '../capture/browser-page'
import type { ClipRequest, IfExists, ToldQuote } from '../companion/requests'
import { isErrorOfKind } from '../errors'
import type { ClipOutcome } from '../model/answers'
import { quoteLink } from '../model/app-link'
import type { ArticleId } from '../model/ids'
import type { Quote, Span } from '../model/quote'
import { articleAtAddress } from '../search/index-reader'
import { keepPage, PAGE_LIMIT_BYTES, type ClipOptions } from './clip-article'
import { spanOfWords } from './quote-by-words'
import type { Workspace } from './workspace'

type Selection = NonNullable<ClipRequest['selection']>

/** What a person says of a page where they read it. */
export type SaidInBrowser = {
  readonly title?: string | undefined
  readonly tags: readonly string[]
  readonly note: string
  readonly selection?: Selection | undefined
  readonly ifExists: IfExists
}

export type BrowserClip = {
  readonly outcome: ClipOutcome['outcome'] | 'skipped'
  readonly id: ArticleId
  readonly title: string
  /** `null` where nothing was compared. */
  readonly version: number | null
  readonly missingImages: number
  readonly quote: ToldQuote | null
}

/**
 * Clip a page from a browser. A known address gains a version, unless that is to be skipped: then nothing is kept of the page, and
 * what the person says of it is put on what is there.
 * @throws {AppError} what reading a page and the disk fail with; nothing is then kept
 */
export async function clipFromBrowser(
  workspace: Workspace,
  page: BrowserPage,
  said: SaidInBrowser,
  options: ClipOptions = {},
): Promise<BrowserClip> {
  const { library } = workspace
  const known = said.ifExists === 'skip' && page.url !== null ? await articleAt(workspace, page.url) : null
  const kept = known === null ? await keepBrowserPage(workspace, page, options) : null
  const id = known ?? kept?.article.id
  if (id === undefined) throw new Error('a page that was kept has an article')
  if (kept?.outcome === 'created') await nameArticle(workspace, kept, said)
  await addWords(workspace, id, said)
  const article = await library.articles.read(id)
  const version = article.versions.at(-1)?.n ?? null
  return {
    outcome: kept?.outcome ?? 'skipped',
    id,
    title: article.metadata.title,
    version: kept === null ? null : version,
    missingImages: kept?.missingImages ?? 0,
    quote:
      said.selection === undefined || version === null
        ? null
        : await quoteSelection(workspace, id, version, said.selection),
  }
}

const keepBrowserPage = (
  workspace: Workspace,
  page: BrowserPage,
  options: ClipOptions,
): Promise<ClipOutcome> => keepPage(workspace, rawPageOfBrowser(page, PAGE_LIMIT_BYTES), options)

/** The article that is known under an address. @throws {AppError} bad-address, unsupported-scheme */
export async function articleAt({ askIndex }: Workspace, url: string): Promise<ArticleId | null> {
  return articleAtAddress(await askIndex(), addressKey(parseAddress(url))) as ArticleId | null
}

/** A page says itself what it is called: what the tab was called counts where it doesn't. */
async function nameArticle(
  { library }: Workspace,
  { article }: ClipOutcome,
  { title }: SaidInBrowser,
): Promise<void> {
  if (title === undefined) return
  const { metadata } = await library.articles.read(article.id)
  if (metadata.origins['title'] === 'address') await library.articles.change(article.id, { title })
}

/** Put tags and a note on the article, beside those that it has. */
async function addWords({ library }: Workspace, id: ArticleId, { tags, note }: SaidInBrowser): Promise<void> {
  if (tags.length > 0) {
    const article = await library.articles.read(id)
    const all = [...new Set([...article.tags, ...tags])]
    if (all.length > article.tags.length) await library.articles.change(id, { tags: all })
  }
  const words = note.trim()
  if (words === '') return
  const before = (await library.articles.readNote(id)).trimEnd()
  // What waited in a browser may be sent twice.
  if (!before.includes(words))
    await library.articles.writeNote(id, before === '' ? words : `${before}\n\n${words}`)
}

async function quoteSelection(
  { library }: Workspace,
  articleId: ArticleId,
  version: number,
  selection: Selection,
): Promise<ToldQuote> {
  const text = await library.articles.readText(articleId, version)
  const place = placeOfSelection(text, selection)
  if ('reason' in place) return { kept: false, reason: place.reason }
  const { start, end } = place
  const exact = text.slice(start, end)
  const quotes = await library.quotes.list(articleId)
  const there = quotes.find(
    (quote) => quote.version === version && quote.selector.start === start && quote.selector.end === end,
  )
  if (there !== undefined) return told(there, false)
  const { colour, tags, note } = selection
  return told(
    await library.quotes.add({ articleId, version, start, end, exact, colour, tags: [...tags], note }),
    true,
  )
}

const told = ({ id, selector }: Quote, isNew: boolean): ToldQuote => ({
  kept: true,
  id,
  link: quoteLink(id),
  exact: selector.exact,
  isNew,
})

type Lost = { readonly reason: Extract<ToldQuote, { kept: false }>['reason'] }

/**
 * Where the words of a selection stand in a sealed text. A browser breaks lines where the sealed text doesn't: what differs in space and
 * typography alone is the same words. Words that differ, or that stand in several places with nothing to tell which, are no quote.
 */
export function placeOfSelection(
  text: string,
  selection: Omit<Selection, 'tags' | 'note' | 'colour'>,
): Span | Lost {
  const exact = selection.exact.normalize('NFC').trim()
  const [prefix, suffix] = [selection.prefix.normalize('NFC'), selection.suffix.normalize('NFC')]
  try {
    return spanOfWords(text, { exact, prefix, suffix })
  } catch (error) {
    if (!isErrorOfKind(error, 'bad-quote')) throw error
    const { reason } = error.data
    if (reason === 'empty' || reason === 'mismatch') return { reason: 'empty' }
    const located = locateQuote(text, { start: 0, end: exact.length, exact, prefix, suffix })
    if (located?.status === 'identical' || located?.status === 'cosmetic') return located
    // The words are there, and others beside them: they must be there once.
    return located?.status === 'moved' ? onlyPlaceOf(text, located.exact) : { reason }
  }
}

function onlyPlaceOf(text: string, exact: string): Span | Lost {
  const start = text.indexOf(exact)
  return text.includes(exact, start + 1) ? { reason: 'ambiguous' } : { start, end: start + exact.length }
}
