// Owns an article that stands on several pages: which pages are its own, and making one article of them. Leaves reading a page to
// `read-page.ts`.
import { fetchRawPage, type RawPage } from '../capture/raw-page'
import { isSameArticle, saysNothingNew } from '../capture/same-article'
import { isAppError } from '../errors'
import type { PageSignals } from '../model/page-signals'
import { readPage, type ReadOptions, type ReadPage } from './read-page'
import type { Workspace } from './workspace'

/** A page of an article, with how it came. */
export type PageInHand = { readonly raw: RawPage; readonly read: ReadPage }

export type ReadArticle = ReadPage & {
  /** Its first page: the one that it is known by. */
  readonly raw: RawPage
  /** The pages that follow, in order. */
  readonly following: readonly PageInHand[]
}

/** Of one article. A chain of links may have no end. */
const MOST_PAGES = 40
/** Of all pages of an article. */
const MOST_BYTES = 50 * 1024 * 1024

/**
 * Read the article of a page: all of it, wherever its other pages can be had. One that can't be had stops nothing: the signals of the
 * result still name it.
 * @throws {AppError} what reading the page itself fails with, cancelled
 */
export async function readArticle(
  workspace: Workspace,
  raw: RawPage,
  options: ReadOptions,
): Promise<ReadArticle> {
  const here: PageInHand = { raw, read: await readPage(workspace, raw, options) }
  if (raw.answer === null) return asItIs(here)
  const walk = new Walk(workspace, options, here)
  const first = await walk.back(here)
  const chain = await walk.forward(first)
  // What doesn't lead back to where we came from is no way to the same article.
  const pages = chain.includes(here) ? chain : await walk.forward(here)
  return joined(workspace, pages, walk.refuted, options)
}

const asItIs = ({ raw, read }: PageInHand): ReadArticle => ({ ...read, raw, following: [] })

const addressesOf = ({ raw }: PageInHand): readonly string[] =>
  [raw.requestedUrl, raw.finalUrl].filter((address) => address !== null)

const pathOf = ({ raw }: PageInHand): string =>
  new URL(raw.finalUrl ?? raw.requestedUrl ?? 'about:blank').pathname
const isSamePath = (a: PageInHand, b: PageInHand): boolean => pathOf(a) === pathOf(b)

class Walk {
  /** Addresses of what turned out to be no page of this article. */
  readonly refuted = new Set<string>()
  private readonly met = new Map<string, PageInHand>()
  private bytes: number

  constructor(
    private readonly workspace: Workspace,
    private readonly options: ReadOptions,
    here: PageInHand,
  ) {
    for (const address of addressesOf(here)) this.met.set(address, here)
    this.bytes = here.raw.bytes.byteLength
  }

  /** The first page that the links backward lead to. */
  async back(here: PageInHand): Promise<PageInHand> {
    const seen = [here]
    let at = here
    for (;;) {
      const before = await this.neighbour(at, at.read.parsed.signals.previousPage?.url, seen)
      if (before === null) return at
      seen.push(before)
      at = before
    }
  }

  /** A page and all that follow it. */
  async forward(first: PageInHand): Promise<readonly PageInHand[]> {
    const pages = [first]
    for (;;) {
      const last = pages.at(-1) ?? first
      const next = await this.neighbour(last, last.read.parsed.signals.nextPage?.url, pages)
      if (next === null) return pages
      pages.push(next)
    }
  }

  private async neighbour(
    from: PageInHand,
    url: string | undefined,
    pages: readonly PageInHand[],
  ): Promise<PageInHand | null> {
    if (url === undefined || this.refuted.has(url)) return null
    const found = this.met.get(url) ?? (await this.fetch(from, url, pages.length))
    if (found === null) return null
    // Asked for a page that there isn't, sites give the first or the last again; and what is paged may be its comments.
    const isRepeated = saysNothingNew(
      found.read.parsed.text,
      pages.map(({ read }) => read.parsed.text),
    )
    if (!isRepeated && isSameArticle(from.read.parsed, found.read.parsed)) return found
    // Pages at one path that differ in title only may well be one article's: that is for a person to judge, and is told.
    if (isRepeated || !isSamePath(from, found)) this.refuted.add(url)
    return null
  }

  private async fetch(from: PageInHand, url: string, count: number): Promise<PageInHand | null> {
    const { signal, progress } = this.options
    if (count >= MOST_PAGES || this.bytes > MOST_BYTES) return null
    progress?.({ stage: 'pages', done: count, total: 0 })
    try {
      const raw = await fetchRawPage(url, this.workspace.source, {
        allowPrivate: from.raw.fromPrivate,
        ...(signal ? { signal } : {}),
      })
      const page = { raw, read: await readPage(this.workspace, raw, this.options) }
      this.bytes += raw.bytes.byteLength
      for (const address of addressesOf(page)) if (!this.met.has(address)) this.met.set(address, page)
      return page
    } catch (error) {
      if (!isAppError(error) || error.kind === 'cancelled') throw error
      return null
    }
  }
}

async function joined(
  { parser }: Workspace,
  pages: readonly PageInHand[],
  refuted: ReadonlySet<string>,
  { signal }: ReadOptions,
): Promise<ReadArticle> {
  const [first, ...following] = pages as [PageInHand, ...PageInHand[]]
  const signals = joinedSignals(pages, refuted)
  if (following.length === 0) {
    const { parsed, rendered } = first.read
    return { raw: first.raw, rendered, parsed: { ...parsed, signals }, following }
  }
  const content = await parser.join(
    pages.map((page) => ({ contentHtml: page.read.parsed.contentHtml, addresses: addressesOf(page) })),
    signal,
  )
  return {
    raw: first.raw,
    rendered: first.read.rendered,
    parsed: { ...first.read.parsed, ...content, signals },
    following,
  }
}

/** What is told of the article as a whole: by its first page, of its ends, and of whatever is in the way on any of them. */
function joinedSignals(pages: readonly PageInHand[], refuted: ReadonlySet<string>): PageSignals {
  const all = pages.map(({ read }) => read.parsed.signals)
  const [first] = all as [PageSignals, ...PageSignals[]]
  const last = all.at(-1) ?? first
  const own = new Set(pages.flatMap(addressesOf))
  const unread = <P extends PageSignals['nextPage']>(page: P): P | null =>
    page === null || own.has(page.url) || refuted.has(page.url) ? null : page
  const anyOf = <V>(of: (signals: PageSignals) => V | null): V | null =>
    all.map(of).find((value) => value !== null) ?? null
  return {
    ...first,
    isDeclaredPaid: all.some(({ isDeclaredPaid }) => isDeclaredPaid),
    paywallWords: anyOf(({ paywallWords }) => paywallWords),
    consentWords: anyOf(({ consentWords }) => consentWords),
    continuesAt: last.continuesAt !== null && own.has(last.continuesAt) ? null : last.continuesAt,
    nextPage: unread(last.nextPage),
    previousPage: unread(first.previousPage),
    imagesWithoutAddress: all.reduce((sum, { imagesWithoutAddress }) => sum + imagesWithoutAddress, 0),
  }
}
