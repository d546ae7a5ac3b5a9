// Owns `cuttings extract`: a page's article without any library, for one page or for many in one process.
import { z } from 'zod'
import { AppError, isAppError } from '../../errors'
import { makePageParser } from '../../node/page-parser'
import type { PageParser, ParsedPage } from '../../ports'
import { readArguments, UsageError } from '../arguments'
import type { Command } from '../command'
import { errorSentence } from '../error-sentence'
import { jsonLines, print, printLine, readInput } from '../output'

const job = z.looseObject({
  id: z.union([z.string(), z.number()]),
  file: z.string(),
  url: z.string().nullish(),
})

/** Pages in work at once with --jsonl: each has a worker of its own. */
const WORKERS = 2

/** Read the article out of a page. */
export const extractCommand: Command = async (args, surroundings) => {
  const options = {
    url: { type: 'string' },
    jsonl: { type: 'boolean' },
    explain: { type: 'boolean' },
  } as const
  const usage =
    'extract FILE|- [--url ADDRESS] [--explain], or extract --jsonl [FILE|-] with lines {"id","file","url"}'
  const { values, positionals } = readArguments(args, options, usage, values0(args), 1)
  const parser = makePageParser({
    workerFile: surroundings.workerFile,
    size: values.jsonl === true ? WORKERS : 1,
  })
  try {
    if (values.jsonl === true) await extractMany(parser, positionals[0] ?? '-', values.explain === true)
    else {
      const explain = values.explain === true
      const page = await extractOne(parser, positionals[0] ?? '-', values.url, explain)
      print(values.json, shown(page), () => [
        page.metadata.title,
        [page.metadata.byline, page.metadata.siteName, page.metadata.publishedAt].filter(Boolean).join(' · '),
        '',
        page.text,
        ...explanation(page),
      ])
    }
    return 0
  } finally {
    await parser.close()
  }
}

/** With --jsonl the file may be left out. */
const values0 = (args: readonly string[]): number => (args.includes('--jsonl') ? 0 : 1)

/** What each step removed, a line each; empty where nobody asked. */
function explanation({ removed }: ParsedPage): readonly string[] {
  if (removed === undefined) return []
  if (removed.length === 0) return ['', 'No step removed anything.']
  return ['', 'Removed:', ...removed.map(({ step, reason, text }) => `  ${step} (${reason}): ${text}`)]
}

async function extractOne(
  parser: PageParser,
  file: string,
  url: string | undefined,
  explain: boolean,
): Promise<ParsedPage> {
  if (url !== undefined && !/^https?:/i.test(url))
    throw new UsageError(`--url takes an http or https address, not “${url}”`)
  return parser.parse({ bytes: await readInput(file), url: url ?? null, contentType: null, explain })
}

/** One line out for each line in, in the same order, a few pages at once. */
async function extractMany(parser: PageParser, path: string, explain: boolean): Promise<void> {
  const waiting: Promise<unknown>[] = []
  for await (const { number, value } of jsonLines(path)) {
    waiting.push(extractLine(parser, number, value, explain))
    if (waiting.length > WORKERS) await printLine(await waiting.shift())
  }
  for (const line of waiting) await printLine(await line)
}

async function extractLine(
  parser: PageParser,
  number: number,
  value: unknown,
  explain: boolean,
): Promise<unknown> {
  const parsed = job.safeParse(value)
  if (!parsed.success)
    return { line: number, error: { kind: 'bad-request', message: 'not a line {"id","file","url"}' } }
  const { id, file, url } = parsed.data
  try {
    return { id, ...shown(await extractOne(parser, file, url ?? undefined, explain)) }
  } catch (error) {
    const known = isAppError(error) ? error : new AppError('bad-request', { reason: String(error) })
    return { id, error: { kind: known.kind, message: errorSentence(known) } }
  }
}

const shown = ({ metadata, contentHtml, ...rest }: ParsedPage): object => ({
  ...metadata,
  html: contentHtml,
  ...rest,
})
