// Owns `cuttings search`.
import { searchLibrary } from '../../actions/search-library'
import { parseQuery } from '../../query/parse'
import { FIELDS, KINDS, PARTS, STATES, type Problem } from '../../query/query'
import { readArguments } from '../arguments'
import { withLibrary, type Command } from '../command'
import { print } from '../output'

const LIMIT = 50
const MOST = 400

/** Search articles, quotes, notes and dossiers; exit 1 when nothing was found. */
export const searchCommand: Command = async (args, surroundings) => {
  const { values, positionals } = readArguments(
    args,
    { limit: { type: 'string' }, exact: { type: 'boolean' } },
    'search QUERY [--limit N] [--exact]',
    1,
    100,
  )
  const text = positionals.join(' ')
  const limit = Math.min(MOST, Math.max(1, Math.trunc(Number(values.limit ?? LIMIT)) || LIMIT))
  const answer = await withLibrary(values.library, surroundings, (workspace) =>
    searchLibrary(workspace, { text, limit, isExact: values.exact === true }),
  )
  const { problems } = parseQuery(text)
  print(values.json, { ...answer, problems }, () =>
    answer.hits.map((hit) => `${hit.kind.padEnd(8)} ${hit.id}  ${hit.title}\n         ${hit.snippet}`),
  )
  if (values.json !== true) {
    for (const problem of problems) process.stderr.write(`cuttings: ${explained(problem)}\n`)
    if (answer.meant !== null) process.stderr.write(`cuttings: did you mean: ${answer.meant}\n`)
  }
  return answer.hits.length === 0 ? 1 : 0
}

const listed = (names: readonly string[]): string => names.join(', ')

function explained({ kind, text, field }: Problem): string {
  switch (kind) {
    case 'unknown-field':
      return `there is no field "${text}"; it was looked for as words. Fields: ${listed(FIELDS)}`
    case 'unknown-value':
      return `"${text}" is nothing that ${field ?? ''}: can be, so it was left out. ${valuesOf(field)}`
    case 'bad-date':
      return `"${text}" is no date, so it was left out. Dates are 2025, 2025-03, 2025-03-14, today, yesterday, 7d, 3m${field === 'said' || field === 'clipped' ? ', or 2024..2025' : ''}`
    case 'empty-field':
      return `${text}: has no value, so it was left out. Write it without a space: ${text}:value`
    case 'empty-phrase':
      return 'there is nothing to look for between the quotation marks'
    case 'unclosed-quote':
      return 'a quotation mark has no end; all after it was taken as the phrase'
    case 'unclosed-bracket':
      return 'a bracket has no end; all after it was taken to stand in it'
    case 'stray-bracket':
      return 'a bracket was closed that was never opened; it was left out'
    case 'lonely-operator':
      return `${text} has nothing to join; it was left out`
    case 'too-deep':
      return 'there are too many brackets within brackets; the innermost were left out'
  }
}

function valuesOf(field: Problem['field']): string {
  switch (field) {
    case 'is':
      return `It can be: ${listed(STATES)}`
    case 'has':
      return `It can be: ${listed(PARTS)}`
    case 'kind':
      return `It can be: ${listed(KINDS)}`
    default:
      return 'It can be the code of a language, such as en or ko'
  }
}
