// Owns `cuttings anchor`: where a quote lies in a text, and with which status.
import { z } from 'zod'
import { locateQuote } from '../../anchor/locate-quote'
import { AppError } from '../../errors'
import type { QuoteSelector } from '../../model/quote'
import { readArguments, UsageError } from '../arguments'
import type { Command } from '../command'
import { jsonLines, print, printLine, readInput } from '../output'

const selector = z.looseObject({
  exact: z.string().min(1),
  prefix: z.string().default(''),
  suffix: z.string().default(''),
  start: z.number().int().nonnegative().default(0),
  end: z.number().int().nonnegative().optional(),
})
const job = z.looseObject({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  quote: selector,
  before: z.string().optional(),
})

/** Locate a quote, or many with --jsonl; exit 1 when a single one is removed. */
export const anchorCommand: Command = async (args) => {
  const options = {
    text: { type: 'string' },
    quote: { type: 'string' },
    before: { type: 'string' },
    jsonl: { type: 'boolean' },
  } as const
  const usage =
    'anchor --text FILE --quote FILE.json [--before FILE: the text that it was made in], or anchor --jsonl [FILE|-] with lines {"id","text","quote":{"exact","prefix","suffix","start","end"},"before"}'
  const { values, positionals } = readArguments(args, options, usage, 0, 1)
  if (values.jsonl === true) {
    for await (const { number, value } of jsonLines(positionals[0] ?? '-'))
      await printLine(anchorLine(number, value))
    return 0
  }
  if (values.text === undefined || values.quote === undefined)
    throw new UsageError(`usage: cuttings ${usage}`)
  const text = new TextDecoder().decode(await readInput(values.text))
  const quote = selectorOf(parseJson(new TextDecoder().decode(await readInput(values.quote)), values.quote))
  if (quote === null)
    throw new AppError('damaged', { path: values.quote, reason: 'not a quote with its exact words' })
  const before =
    values.before === undefined ? undefined : new TextDecoder().decode(await readInput(values.before))
  const answer = locate(text, quote, before)
  print(values.json, answer, () => [
    answer.start === null
      ? 'removed'
      : `${answer.status} ${String(answer.start)}-${String(answer.end)} ${answer.exact}`,
  ])
  return answer.start === null ? 1 : 0
}

function anchorLine(number: number, value: unknown): object {
  const parsed = job.safeParse(value)
  const quote = parsed.success ? selectorOf(parsed.data.quote) : null
  if (!parsed.success || quote === null)
    return { line: number, error: { kind: 'bad-request', message: 'not a line {"id","text","quote"}' } }
  return { id: parsed.data.id, ...locate(parsed.data.text, quote, parsed.data.before) }
}

function locate(text: string, quote: QuoteSelector, before: string | undefined) {
  const located = locateQuote(text, quote, before)
  return located === null
    ? { status: 'removed', start: null, end: null, exact: null }
    : { status: located.status, start: located.start, end: located.end, exact: located.exact }
}

/** A selector from a quote as the library keeps it, or from its selector alone. */
function selectorOf(value: unknown): QuoteSelector | null {
  const inner = z.looseObject({ selector: z.unknown() }).safeParse(value)
  const parsed = selector.safeParse(
    inner.success && inner.data.selector !== undefined ? inner.data.selector : value,
  )
  if (!parsed.success) return null
  const { start, end, exact } = parsed.data
  return { ...parsed.data, end: end ?? start + exact.length }
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new AppError('damaged', { path, reason: 'not JSON' }, { cause: error })
  }
}
