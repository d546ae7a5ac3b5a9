// Owns an article's title: Readability's, put right where the page's own heading shows that it took too little or too much.
import { foldText } from '../../text/fold-text'
import { candidate, metaCandidates, type Candidate, type DeclaredData } from './declared'
import type { MetadataEvidence } from './evidence'

/** Titles, best first; never empty. */
export function chooseTitle({ found, declared, headings, url }: MetadataEvidence): readonly Candidate[] {
  const declaredOnes: Candidate[] = [
    ...candidate(declared.structured.headline, 'json-ld'),
    ...metaCandidates(
      declared,
      'og:title',
      'citation_title',
      'dc.title',
      'dcterms.title',
      'twitter:title',
      'parsely-title',
    ),
    ...candidate(declared.title, 'document'),
    ...headings.map((value): Candidate => ({ value, origin: 'visible' })),
  ]
  const title = foldText(found.title)
  if (title !== null) {
    const same = declaredOnes.find(({ value }) => foldText(value) === title)
    // Only where it worked on the title element itself can Readability have cut wrongly.
    const better = isFromElement(title, declared.title, same)
      ? mended(title, declared.title ?? title, headings, siteOf(declared))
      : null
    return [better ?? { value: title, origin: same?.origin ?? originOfPart(title, declared.title) }]
  }
  const first = declaredOnes.find(({ value }) => foldText(value) !== null)
  if (first !== undefined) return [first]
  return [{ value: titleFromAddress(url), origin: 'address' }]
}

const siteOf = (declared: DeclaredData): string | null =>
  declared.meta.get('og:site_name')?.[0] ?? declared.structured.publisher

const isFromElement = (title: string, element: string | null, same: Candidate | undefined): boolean =>
  (same === undefined || same.origin === 'document') && (element?.includes(title) ?? false)

const originOfPart = (title: string, element: string | null): Candidate['origin'] =>
  element?.includes(title) === true ? 'document' : 'readability'

/**
 * Readability takes what stands before a colon for the site's name, which mostly it isn't; and doesn't know that a long dash parts
 * a name off the end.
 */
function mended(
  title: string,
  element: string,
  headings: readonly string[],
  site: string | null,
): Candidate | null {
  const at = element.indexOf(`: ${title}`)
  if (at > 0 && lettersOf(element.slice(0, at)) !== lettersOf(site ?? '')) {
    const whole = headings.find((words) => words.startsWith(element.slice(0, at)) && element.includes(words))
    return whole === undefined ? { value: element, origin: 'document' } : { value: whole, origin: 'visible' }
  }
  const dash = [...title.matchAll(/(?<=\S)\s[–—](?=\s\S)/g)].at(-1)
  const before = title.slice(0, dash?.index ?? 0)
  const after = dash === undefined ? '' : title.slice(dash.index + dash[0].length + 1)
  const words = (text: string): number => text.split(/\s+/).length
  return title === element && words(before) >= 4 && words(after) <= 3
    ? { value: before, origin: 'document' }
    : null
}

const lettersOf = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()

/** A title for a page that has none. */
function titleFromAddress(url: string | null): string {
  if (url === null) return 'Untitled'
  const { hostname, pathname } = new URL(url)
  const last = pathname.split('/').filter(Boolean).at(-1) ?? ''
  const words = decodeSafely(last)
    .replace(/\.\w{1,8}$/, '')
    .replace(/[-_+]+/g, ' ')
  return last === '' ? hostname : words
}

function decodeSafely(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    // A percent sign may be just that.
    return part
  }
}
