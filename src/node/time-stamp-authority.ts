// Owns asking an authority for a time stamp. Leaves the form of question and reply to `time-stamp.ts`.
import { AppError } from '../errors'
import type { PageSource } from '../ports'
import { checkTimeStamp, timeStampQuery } from './time-stamp'

const OK = 200

/**
 * Ask an authority about a text.
 * @param sha256  of the text: nothing else of it is sent
 * @returns its reply (TimeStampResp in DER), base64
 * @throws {AppError} what a connection can fail with, time-stamp-refused
 */
export async function askForTimeStamp(
  source: PageSource,
  url: string,
  {
    text,
    sha256,
    signal,
  }: { readonly text: string; readonly sha256: string; readonly signal?: AbortSignal | undefined },
): Promise<string> {
  const answer = await source.fetchFor(
    {
      url,
      method: 'POST',
      // Source: RFC 3161, 3.4.
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      body: timeStampQuery(sha256),
    },
    // It was named by the person: an authority may stand in their own network.
    { allowPrivate: true, ...(signal === undefined ? {} : { signal }) },
  )
  const { problem } =
    answer.status === OK
      ? await checkTimeStamp(answer.bytes, Buffer.from(text))
      : { problem: 'unreadable' as const }
  if (problem !== null && problem !== 'unknown-authority')
    throw new AppError('time-stamp-refused', { host: new URL(url).host })
  return Buffer.from(answer.bytes).toString('base64')
}
