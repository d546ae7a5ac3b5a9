// Owns the list of pages of a WACZ: which of the many answers in it a person went to. Source: specs.webrecorder.net/wacz, pages.jsonl.
import type { InputFile } from '../../ports/reading'
import { collect } from '../../ports/input-file'
import { MOST_PAGE_BYTES } from '../../ports/limits'
import { addressOf, instantOfRecord } from './warc-index'
import type { IsPage } from './warc-file'

/** A browser begins to load a page somewhat before, or after, its answer is written down. */
const MOST_APART_MS = 24 * 60 * 60 * 1000

/** Whether an answer is on the lists; `null` where there is no list, or none that can be read: then all HTML is a page. */
export async function readPageList(lists: readonly (() => Promise<InputFile>)[]): Promise<IsPage | null> {
  const listed = new Map<string, (number | null)[]>()
  for (const open of lists) {
    const text = await open()
      .then((file) => collect(file.pieces(), MOST_PAGE_BYTES))
      .then((bytes) => new TextDecoder().decode(bytes))
      // A list that is damaged is no reason to lose the pages: all of them are given.
      .catch(() => '')
    for (const line of text.split('\n')) addLine(line, listed)
  }
  if (listed.size === 0) return null
  return ({ url, date }) =>
    (listed.get(url) ?? []).some(
      (time) => time === null || date === null || Math.abs(Date.parse(date) - time) <= MOST_APART_MS,
    )
}

function addLine(line: string, listed: Map<string, (number | null)[]>): void {
  let entry: unknown
  try {
    entry = JSON.parse(line)
  } catch {
    // A line that is no JSON names no page.
    return
  }
  if (typeof entry !== 'object' || entry === null || !('url' in entry) || typeof entry.url !== 'string')
    return
  const url = addressOf(entry.url)
  if (url === null) return
  const date = 'ts' in entry && typeof entry.ts === 'string' ? instantOfRecord(entry.ts) : null
  listed.set(url, [...(listed.get(url) ?? []), date === null ? null : Date.parse(date)])
}
