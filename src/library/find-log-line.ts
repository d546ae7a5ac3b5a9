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
  event: z.enum(['captured', 'recaptured', 'imported']),
  article: z.string(),
  version: z.number(),
  source: z.string(),
  content: z.string(),
  text: z.string(),
})
const anyLine = z.looseObject({ previous: z.string(), at: z.string() })

/** A version by what its line says of it. */
type ToldVersion = Pick<VersionEntry, 'n' | 'sourceSha256' | 'contentSha256' | 'textSha256'>
export type WantedLine = { readonly article: string; readonly version: ToldVersion }

/**
 * Find the line; `null` where no line tells of the version. One that came with another machine's log stands within the line that
 * joined it, which is given. Of several, the one with the version's number is given: merging copies may have changed that.
 */
export async function findLogLine(
  files: Files,
  hashOf: HashOf,
  article: ArticleId,
  version: ToldVersion,
): Promise<LogLine | null> {
  return (await findLogLines(files, hashOf, [{ article, version }]))[0] ?? null
}

/** The same for many versions, in one reading of the log, in their order. */
export async function findLogLines(
  files: Files,
  hashOf: HashOf,
  wanted: readonly WantedLine[],
): Promise<readonly (LogLine | null)[]> {
  const found = wanted.map((): LogLine | null => null)
  const isRight = wanted.map(() => false)
  let number = 0
  for await (const text of linesOf(await files.readPieces(LOG))) {
    number++
    if (isRight.every(Boolean)) break
    for (const [i, { article, version }] of wanted.entries()) {
      // Parsing each line of a long log would take seconds.
      if (isRight[i] === true || !text.includes(article)) continue
      const numbers = writtenLines(text).flatMap((line) => versionTold(line, article, version) ?? [])
      const line = numbers.length === 0 ? null : parsed(anyLine, text)
      if (line === null) continue
      found[i] = { number, sha256: hashOf(text), previous: line.previous, at: line.at }
      isRight[i] = numbers.includes(version.n)
    }
  }
  return found
}

/** The number that a line gives the version; `null` where it tells of something else. */
function versionTold(text: string, article: string, version: ToldVersion): number | null {
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
