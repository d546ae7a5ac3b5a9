// Owns `cuttings statements`: who said what in a text, for one file or for many lines. Leaves finding it to `src/statements`.
import { z } from 'zod'
import { findStatements, isReadWhole } from '../../statements/find-statements'
import type { Range, Statement } from '../../statements/statement'
import { scriptLanguage } from '../../text/script-language'
import { readArguments, UsageError } from '../arguments'
import type { Command } from '../command'
import { counted, jsonLines, print, printLine, readInput } from '../output'

const job = z.looseObject({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  lang: z.string().nullish(),
})

/** Find the statements of a text; with --jsonl those of one text a line. */
export const statementsCommand: Command = async (args) => {
  const options = { lang: { type: 'string' }, jsonl: { type: 'boolean' } } as const
  const usage =
    'statements FILE|- [--lang TAG], or statements --jsonl [FILE|-] with lines {"id","text","lang"}; offsets count UTF-16 units'
  const least = args.includes('--jsonl') ? 0 : 1
  const { values, positionals } = readArguments(args, options, usage, least, 1)
  if (values.jsonl === true) {
    for await (const { number, value } of jsonLines(positionals[0] ?? '-'))
      await printLine(statementsLine(number, value))
    return 0
  }
  if (values.lang === '') throw new UsageError('--lang takes a tag such as en or ko')
  const text = new TextDecoder().decode(await readInput(positionals[0] ?? '-'))
  const found = answer(text, values.lang)
  print(values.json, found, () => linesOf(text, found))
  return 0
}

type Answer = {
  readonly lang: string
  /** `all`, or `quotations` in languages whose verbs we don't know. */
  readonly read: 'all' | 'quotations'
  readonly statements: readonly Statement[]
}

function answer(text: string, given: string | null | undefined): Answer {
  const lang = given ?? scriptLanguage(text)
  return { lang, read: isReadWhole(lang) ? 'all' : 'quotations', statements: findStatements(text, lang) }
}

function statementsLine(number: number, value: unknown): object {
  const parsed = job.safeParse(value)
  if (!parsed.success)
    return { line: number, error: { kind: 'bad-request', message: 'not a line {"id","text","lang"}' } }
  return { id: parsed.data.id, ...answer(parsed.data.text, parsed.data.lang) }
}

function linesOf(text: string, { lang, read, statements }: Answer): readonly string[] {
  const words = (ranges: readonly Range[]): string =>
    ranges.map(([start, end]) => text.slice(start, end)).join(' … ')
  return [
    `${counted(statements.length, 'statement')} (${lang}${read === 'all' ? '' : ': only what stands within quotation marks'})`,
    ...statements.flatMap(({ speaker, mode, kind, content, rules, confidence }) => [
      '',
      `${speaker?.name ?? '?'} · ${mode} · ${kind} · ${confidence.toFixed(2)}`,
      `  ${words(content)}`,
      `  by: ${rules.join(', ')}`,
    ]),
  ]
}
