// Owns where the quotes of an article stand in it, as a person would look for them.
import { orNull } from '../library/record'
import type { ArticleId } from '../model/ids'
import { hasPages, type QuotePlace } from '../model/quote-place'
import { outlineText, placeInText, type TextOutline } from '../text/text-outline'
import type { Workspace } from './workspace'

/** The places of an article's quotes, each in its own version, by id; without those whose version can't be read. @throws {AppError} not-found */
export async function placesOfQuotes(
  { library }: Workspace,
  id: ArticleId,
): Promise<Readonly<Record<string, QuotePlace>>> {
  const outlines = new Map<number, Promise<TextOutline | null>>()
  const outlineOf = (n: number): Promise<TextOutline | null> => {
    const known = outlines.get(n) ?? readOutline(n)
    outlines.set(n, known)
    return known
  }
  const readOutline = async (n: number): Promise<TextOutline | null> => {
    const version = await orNull(() => library.articles.readVersion(id, n))
    return version && outlineText(version.contentHtml, version.text, hasPages(version.capture))
  }
  const places: [string, QuotePlace][] = []
  for (const { id: quoteId, version, selector } of await library.quotes.list(id)) {
    const outline = await outlineOf(version)
    if (outline !== null) places.push([quoteId, placeInText(outline, selector.start)])
  }
  return Object.fromEntries(places)
}
