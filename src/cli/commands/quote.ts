// Owns `cuttings quote`.
import { quoteByWords } from '../../actions/quote-by-words'
import { articleId } from '../../model/ids'
import { colour, COLOURS } from '../../model/quote'
import { readArguments, UsageError } from '../arguments'
import { wholeId, withLibrary, type Command } from '../command'
import { print } from '../output'

/** Keep words of an article as a quote: they must stand in its text letter for letter. */
export const quoteCommand: Command = async (args, surroundings) => {
  const options = {
    exact: { type: 'string' },
    prefix: { type: 'string' },
    suffix: { type: 'string' },
    tag: { type: 'string', multiple: true },
    note: { type: 'string' },
    colour: { type: 'string' },
    version: { type: 'string' },
  } as const
  const usage =
    'quote ID --exact WORDS [--prefix WORDS] [--suffix WORDS] [--tag TAG]… [--note TEXT] [--colour NAME] [--version N]'
  const { values, positionals } = readArguments(args, options, usage, 1)
  const { exact } = values
  if (exact === undefined) throw new UsageError(`a quote needs --exact; usage: cuttings ${usage}`)
  const chosen = colour.safeParse(values.colour ?? 'yellow')
  if (!chosen.success)
    throw new UsageError(`there is no colour “${values.colour ?? ''}”; there are ${COLOURS.join(', ')}`)
  const kept = await withLibrary(values.library, surroundings, (workspace) =>
    quoteByWords(workspace, articleId.parse(wholeId(workspace, 'article', positionals[0] ?? '')), {
      exact,
      prefix: values.prefix,
      suffix: values.suffix,
      version: values.version === undefined ? null : Number(values.version),
      colour: chosen.data,
      tags: values.tag ?? [],
      note: values.note ?? '',
    }),
  )
  print(values.json, kept, () => [`${kept.id}  “${kept.selector.exact}”`])
  return 0
}
