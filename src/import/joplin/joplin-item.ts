// Owns reading one item of a Joplin archive: a title, a body, and the properties that stand below them. Source: laurent22/joplin,
// `BaseItem.unserialize`: the last lines up to an empty one, each `name: value`, line ends in a value written as `\n`.

export type JoplinItem = {
  readonly title: string
  readonly body: string
  readonly properties: ReadonlyMap<string, string>
}

/** What `type_` says an item is. */
export const JOPLIN_TYPES = { note: '1', folder: '2', resource: '4', tag: '5', noteTag: '6' } as const

/** Read an item; `null` for a text that is none. */
export function readJoplinItem(text: string): JoplinItem | null {
  const lines = text.replaceAll('\r\n', '\n').trimEnd().split('\n')
  const properties = new Map<string, string>()
  let at = lines.length - 1
  for (; at >= 0; at--) {
    const line = (lines[at] ?? '').trim()
    if (line === '') break
    const colon = line.indexOf(':')
    if (colon <= 0) return null
    properties.set(line.slice(0, colon).trim(), unescaped(line.slice(colon + 1).trim()))
  }
  if (!properties.has('type_') || !properties.has('id')) return null
  const above = lines.slice(0, Math.max(0, at))
  const [title = '', ...rest] = above
  return { title: title.trim(), body: rest.join('\n').trim(), properties }
}

const unescaped = (value: string): string => value.replaceAll('\\n', '\n').replaceAll('\\r', '\r')
