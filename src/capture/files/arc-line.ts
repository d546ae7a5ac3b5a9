// Owns the line that begins a record of an ARC file. Source: archive.org, “Arc File Format”.

export type ArcLine = {
  readonly url: string
  readonly date: string
  readonly mediaType: string
  readonly length: string
}

/** Address (which may hold spaces), host, date, media type and length; later versions have more in between; `null` for another line. */
export function parseArcLine(line: string): ArcLine | null {
  const words = line.split(' ')
  const length = words.at(-1) ?? ''
  const isWord = (word: string | undefined): boolean => word !== undefined && /^\S+$/.test(word)
  if (!/^\d+$/.test(length) || !/^\S/.test(line)) return null
  for (let at = 2; at < words.length - 2; at++) {
    const date = words[at] ?? ''
    if (!/^\d{14}$/.test(date) || !isWord(words[at - 1]) || !isWord(words[at + 1])) continue
    return { url: words.slice(0, at - 1).join(' '), date, mediaType: words[at + 1] ?? '', length }
  }
  return null
}
