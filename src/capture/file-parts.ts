// Owns giving the parts of a page from the file that it came with: what the file doesn't hold is missing, and nothing is fetched.
import type { PageSource } from '../ports'
import type { RawPage } from './raw-page'

/** Parts by their addresses, as a source of them. */
export const sourceOfParts = (parts: NonNullable<RawPage['parts']>): Pick<PageSource, 'fetchPart'> => ({
  fetchPart(url) {
    const part = parts.get(url)
    if (part === undefined) return Promise.reject(new Error('not in the file'))
    const { bytes, mediaType } = part
    return Promise.resolve({
      requestedUrl: url,
      finalUrl: url,
      redirects: [],
      status: 200,
      headers: { 'content-type': mediaType },
      mediaType: mediaType.split(';')[0]?.trim().toLowerCase() ?? '',
      bytes,
      fromPrivate: false,
    })
  },
})
