// Owns reading the command line's arguments. A wrong use is told in one sentence with how to do it right.
import { parseArgs, type ParseArgsConfig } from 'node:util'

/** Bad use of the command line: exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

type Options = NonNullable<ParseArgsConfig['options']>

const COMMON = { json: { type: 'boolean' }, library: { type: 'string' } } as const satisfies Options

/**
 * Read the arguments of one command.
 * @param usage how the command is used, for whoever used it wrongly
 * @throws {UsageError}
 */
export function readArguments<O extends Options>(
  args: readonly string[],
  options: O,
  usage: string,
  fewest: number,
  most = fewest,
) {
  try {
    const parsed = parseArgs({
      args: [...args],
      options: { ...COMMON, ...options },
      allowPositionals: true,
      strict: true,
    })
    const count = parsed.positionals.length
    if (count < fewest || count > most) throw new UsageError(`usage: cuttings ${usage}`)
    return parsed
  } catch (error) {
    if (error instanceof UsageError) throw error
    const reason = error instanceof Error ? error.message.split('. ')[0] : String(error)
    throw new UsageError(`${reason ?? ''}; usage: cuttings ${usage}`)
  }
}
