// Owns keeping what a person copied elsewhere, and showing them first what will be kept of it.
import { addressInHtml, firstWords, rawPageOfPaste } from '../capture/paste'
import type { ClipOutcome, PastePreview } from '../model/answers'
import type { PastedWords } from '../model/pasted-words'
import { keepPage, PAGE_LIMIT_BYTES, type ClipOptions } from './clip-article'
import { readPage } from './read-page'
import type { Workspace } from './workspace'

/** Of the words that will be kept, so many UTF-16 units are shown. */
const SHOWN_UNITS = 1500

/**
 * Say what would be kept of a paste, without keeping anything or asking anybody for anything.
 * @throws {AppError} empty-page, no-article, too-large, and what the parser fails with
 */
export async function previewPaste(workspace: Workspace, pasted: PastedWords): Promise<PastePreview> {
  const raw = rawPageOfPaste(pasted, null, PAGE_LIMIT_BYTES)
  const { parsed } = await readPage(workspace, raw, {})
  const { metadata, text, wordCount, imageUrls } = parsed
  const isTold = metadata.origins['title'] !== 'address'
  return {
    title: isTold ? metadata.title : firstWords(text),
    url: pasted.html === null ? null : addressInHtml(pasted.html),
    words: text.slice(0, SHOWN_UNITS),
    isCut: text.length > SHOWN_UNITS,
    wordCount,
    imageCount: imageUrls.length,
  }
}

/** What the person says of a paste; `null` for nothing. */
export type PasteFacts = { readonly title: string | null; readonly url: string | null }

/** Keep a paste, as an article of its own. @throws {AppError} what `previewPaste` throws, bad-address, and what the disk says */
export async function clipPaste(
  workspace: Workspace,
  pasted: PastedWords,
  { title, url }: PasteFacts,
  options: ClipOptions = {},
): Promise<ClipOutcome> {
  const outcome = await keepPage(workspace, rawPageOfPaste(pasted, url, PAGE_LIMIT_BYTES), options)
  const { article } = outcome
  if (title === null || title === article.title) return outcome
  // What was copied stays as it was: a title that the person gives is theirs.
  await workspace.library.articles.change(article.id, { title })
  return { ...outcome, article: { ...article, title } }
}
