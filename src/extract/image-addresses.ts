// Owns which images an article has.

/** Addresses of the images of a readable content, each once, in order. */
export const imageAddresses = (content: Element): readonly string[] => [
  ...new Set([...content.querySelectorAll('img')].flatMap((image) => image.getAttribute('src') ?? [])),
]
