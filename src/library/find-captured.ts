// Owns finding, by its hashes, the articles that a capture may lie in: the log knows every capture that came here.
import { z } from 'zod'
import type { Files } from '../ports'
import { parsed } from './find-log-line'
import { writtenLines } from './join-log'
import { LOG } from './layout'
import { linesOf } from './lines'

/** What makes two captures the same, as the log tells it. */
export type CaptureHashes = { readonly source: string; readonly content: string; readonly text: string }

const captureLine = z.looseObject({
  event: z.enum(['captured', 'recaptured', 'imported']),
  article: z.string(),
  source: z.string(),
  content: z.string(),
  text: z.string(),
})

/** One string for the three. */
export const captureKey = ({ source, content, text }: CaptureHashes): string => `${source} ${content} ${text}`

/** Ids of articles, by `captureKey`, that have or had such a capture; in the order of the log. */
export async function findCaptured(
  files: Files,
  wanted: readonly CaptureHashes[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const keys = new Map(wanted.map((hashes) => [captureKey(hashes), new Set<string>()]))
  const texts = new Set(wanted.map(({ text }) => text))
  for await (const text of linesOf(await files.readPieces(LOG)))
    for (const written of writtenLines(text)) {
      const line = parsed(captureLine, written)
      if (line !== null && texts.has(line.text)) keys.get(captureKey(line))?.add(line.article)
    }
  return new Map([...keys].map(([key, ids]) => [key, [...ids]]))
}
