// Owns reading `srcset` and choosing the picture of it that is kept.
export type Candidate = { readonly url: string; readonly descriptor: string }

/** Read a `srcset`. Source: HTML standard, parse a srcset attribute; commas within addresses are told by what follows them. */
export function parseSrcset(text: string): readonly Candidate[] {
  const found: Candidate[] = []
  let rest = text.replace(/^[\s,]+/, '')
  while (rest !== '') {
    const url = /^\S+/.exec(rest)?.[0] ?? ''
    rest = rest.slice(url.length)
    if (url.endsWith(',')) {
      found.push({ url: withoutCommas(url), descriptor: '' })
    } else {
      const descriptor = /^[^,(]{0,200}(?:\([^)]{0,200}\)[^,(]{0,200})*/.exec(rest)?.[0] ?? ''
      rest = rest.slice(descriptor.length)
      found.push({ url, descriptor: descriptor.trim() })
    }
    rest = rest.replace(/^[\s,]+/, '')
  }
  return found.filter(({ url }) => url !== '')
}

/** Counted from the end: a pattern would try anew at each comma. */
function withoutCommas(url: string): string {
  let end = url.length
  while (url[end - 1] === ',') end--
  return url.slice(0, end)
}

/** Wide enough for a page on a large screen, or for a screen of twice the dots. */
const WIDTH_WANTED = 1600
const DENSITY_WANTED = 2

/** Candidates from the one that is wanted most to the one that is wanted least: sharp enough first, then the next best. */
export function rankCandidates(candidates: readonly Candidate[]): readonly Candidate[] {
  const rank = ({ descriptor }: Candidate): number => {
    const match = /(?<!\d)(\d{1,8}(?:\.\d{1,8})?)([wx])/.exec(descriptor)
    const size = Number(match?.[1] ?? 1)
    const wanted = match?.[2] === 'w' ? WIDTH_WANTED : DENSITY_WANTED
    return size >= wanted ? size - wanted : (wanted - size) * 1000
  }
  return candidates.toSorted((a, b) => rank(a) - rank(b))
}
