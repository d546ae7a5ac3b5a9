// Owns `cuttings quote`.
import { quoteByWords } from '../../actions/quote-by-words'
import { attributionChange } from '../../model/attribution-change'
import { articleId } from '../../model/ids'
import { colour } from '../../model/quote'
import { COLOURS } from '../../model/quote-kinds'
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
    speaker: { type: 'string' },
    role: { type: 'string' },
    verb: { type: 'string' },
    speech: { type: 'string' },
    said: { type: 'string' },
  } as const
  const usage =
    'quote ID --exact WORDS [--prefix WORDS] [--suffix WORDS] [--tag TAG]… [--note TEXT] [--colour NAME] [--version N] [--speaker NAME] [--role ROLE] [--verb VERB] [--speech direct|indirect] [--said DATE]'
  const { values, positionals } = readArguments(args, options, usage, 1)
  const { exact } = values
  if (exact === undefined) throw new UsageError(`a quote needs --exact; usage: cuttings ${usage}`)
  const chosen = colour.safeParse(values.colour ?? 'yellow')
  if (!chosen.success)
    throw new UsageError(`there is no colour “${values.colour ?? ''}”; there are ${COLOURS.join(', ')}`)
  const attribution = attributionChange.safeParse({
    ...(values.speaker === undefined ? {} : { speaker: values.speaker }),
    ...(values.role === undefined ? {} : { speakerRole: values.role }),
    ...(values.verb === undefined ? {} : { verb: values.verb }),
    ...(values.speech === undefined ? {} : { speech: values.speech }),
    ...(values.said === undefined ? {} : { saidOn: values.said }),
  })
  if (!attribution.success) throw new UsageError(badAttribution(attribution.error.issues[0]?.path[0]))
  const kept = await withLibrary(values.library, surroundings, (workspace) =>
    quoteByWords(workspace, articleId.parse(wholeId(workspace, 'article', positionals[0] ?? '')), {
      exact,
      prefix: values.prefix,
      suffix: values.suffix,
      version: values.version === undefined ? null : Number(values.version),
      colour: chosen.data,
      tags: values.tag ?? [],
      note: values.note ?? '',
      attribution: attribution.data,
    }),
  )
  print(values.json, kept, () => [`${kept.id}  “${kept.selector.exact}”`])
  return 0
}

function badAttribution(field: PropertyKey | undefined): string {
  if (field === 'speech') return '--speech takes direct or indirect'
  if (field === 'saidOn') return '--said takes a day, a month or a year, such as 2026-01-02, 2026-01 or 2026'
  return '--speaker, --role and --verb take up to 300 characters in one line'
}
