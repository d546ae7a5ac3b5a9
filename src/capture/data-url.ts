// Owns reading `data:` addresses: bytes that a page carries in itself.

export type DataUrl = { readonly mediaType: string; readonly bytes: Uint8Array }

/** Read a `data:` address; `null` for anything else, and for one that can't be decoded. Source: Fetch standard, data: URLs. */
export function parseDataUrl(url: string): DataUrl | null {
  const match = /^data:([^,]*),(.*)$/is.exec(url)
  if (match === null) return null
  const [, head = '', body = ''] = match
  const mediaType = head.split(';')[0]?.trim().toLowerCase() ?? ''
  try {
    const bytes = /;\s*base64\s*$/i.test(head)
      ? Uint8Array.from(atob(percentDecoded(body).replace(/\s/g, '')), (c) => c.charCodeAt(0))
      : new TextEncoder().encode(percentDecoded(body))
    return { mediaType, bytes }
  } catch {
    return null
  }
}

/** A sign that begins no escape stands for itself. */
const percentDecoded = (text: string): string => decodeURIComponent(text.replace(/%(?![0-9a-f]{2})/gi, '%25'))
