// Owns the facts that stand above a Markdown text between two lines of `---`. Only what notes of readers have: names, values, lists.

export type FrontMatter = {
  /** By lower-case name; empty for a name without a value. */
  readonly values: ReadonlyMap<string, readonly string[]>
  /** The text below. */
  readonly rest: string
}

/** Read the facts above a text; a text without any is given back as it is. */
export function readFrontMatter(text: string): FrontMatter {
  const match = /^\ufeff?---[^\S\n]*\n([^]*?)\n(?:---|\.\.\.)[^\S\n]*(?:\n|$)/.exec(text)
  if (match === null) return { values: new Map(), rest: text.replace(/^\ufeff/, '') }
  const values = new Map<string, string[]>()
  let list: string[] = []
  for (const line of (match[1] ?? '').split('\n')) {
    const entry = /^\s*-\s+([^]*)$/.exec(line)
    const pair = /^([\w-]+)\s*:\s*([^]*)$/.exec(line)
    if (entry) list.push(...scalars(entry[1] ?? ''))
    else if (pair) {
      list = valuesOf((pair[2] ?? '').trim())
      values.set((pair[1] ?? '').toLowerCase(), list)
    }
  }
  return { values, rest: text.slice(match[0].length) }
}

const valuesOf = (value: string): string[] => {
  const inBrackets = /^\[(.*)\]$/.exec(value)
  return inBrackets === null ? scalars(value) : (inBrackets[1] ?? '').split(',').flatMap(scalars)
}

/** In double quotation marks a backslash frees the sign after it; in single ones two marks are one. Source: YAML 1.2, 7.3. */
function unquoted(value: string): string {
  const isIn = (mark: string): boolean => value.length > 1 && value.startsWith(mark) && value.endsWith(mark)
  if (isIn("'")) return value.slice(1, -1).replaceAll("''", "'")
  return isIn('"')
    ? value
        .slice(1, -1)
        .split('\\\\')
        .map((part) => part.replaceAll('\\"', '"'))
        .join('\\')
    : value
}

/** A value without its quotation marks; none for an empty one. */
function scalars(value: string): string[] {
  const bare = unquoted(value.trim()).trim()
  return bare === '' ? [] : [bare]
}
