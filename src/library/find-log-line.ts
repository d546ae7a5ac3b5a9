// Owns finding the line of the log that tells of one version. Leaves writing and checking the log to `log`.
import { z } from 'zod'
import type { VersionEntry } from '../model/article'
import type { ArticleId } from '../model/ids'
import type { LogLine } from '../model/log-line'
import type { Files, HashOf } from '../ports'
import { writtenLines } from './join-log'
import { LOG } from './layout'
import { linesOf } from './lines'

const captureLine = z.looseObject({
  event: z.enum(['captured', 'recaptured']),
  article: z.string(),
  version: z.number(),
  source: z.string(),
  content: z.string(),
  text: z.string(),
})
const anyLine = z.looseObject({ previous: z.string(), at: z.string() })

/**
 * Find the line; `null` where no line tells of the version. One that came with another machine's log stands within the line that
 * joined it, which is given. Of several, the one with the version's number is given: merging copies may have changed that.
 */
export async function findLogLine(
  files: Files,
  hashOf: HashOf,
  article: ArticleId,
  version: VersionEntry,
): Promise<LogLine | null> {
  let number = 0
  let found: LogLine | null = null
  for await (const text of linesOf(await files.readPieces(LOG))) {
    number++
    // Parsing each line of a long log would take seconds.
    if (!text.includes(article)) continue
    const numbers = writtenLines(text).flatMap((line) => versionTold(line, article, version) ?? [])
    const line = numbers.length === 0 ? null : parsed(anyLine, text)
    if (line === null) continue
    found = { number, sha256: hashOf(text), previous: line.previous, at: line.at }
    if (numbers.includes(version.n)) return found
  }
  return found
}

/** The number that a line gives the version; `null` where it tells of something else. */
function versionTold(text: string, article: ArticleId, version: VersionEntry): number | null {
  const line = parsed(captureLine, text)
  const isOurs =
    line !== null &&
    line.article === article &&
    line.source === version.sourceSha256 &&
    line.content === version.contentSha256 &&
    line.text === version.textSha256
  return isOurs ? line.version : null
}

/** A line of the log in a shape; `null` for any other. */
export function parsed<T>(shape: z.ZodType<T>, text: string): T | null {
  try {
    return shape.safeParse(JSON.parse(text)).data ?? null
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    // No line of a log: checking the log finds it.
    return null
  }
}
