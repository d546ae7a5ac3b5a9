// Owns `cuttings show`.
import { openArticle } from '../../actions/open-article'
import { placesOfQuotes } from '../../actions/quote-places'
import type { PlacedQuote } from '../../model/answers'
import { attributionOf } from '../../model/attribution'
import { articleId } from '../../model/ids'
import type { QuotePlace } from '../../model/quote-place'
import { readArguments, UsageError } from '../arguments'
import { wholeId, withLibrary, type Command } from '../command'
import { print } from '../output'

/** Show one version of an article with its quotes. */
export const showCommand: Command = async (args, surroundings) => {
  const usage = 'show ID [--version N]'
  const { values, positionals } = readArguments(args, { version: { type: 'string' } }, usage, 1)
  const version = values.version === undefined ? null : Number(values.version)
  if (version !== null && !Number.isInteger(version)) throw new UsageError(`usage: cuttings ${usage}`)
  const { detail, places } = await withLibrary(values.library, surroundings, async (workspace) => {
    const id = articleId.parse(wholeId(workspace, 'article', positionals[0] ?? ''))
    return {
      detail: await openArticle(workspace, id, version),
      places: await placesOfQuotes(workspace, id),
    }
  })
  const { metadata } = detail.article
  print(values.json, { ...detail, places }, () => [
    metadata.title,
    [metadata.byline, metadata.siteName, metadata.publishedAt, detail.article.url]
      .filter(Boolean)
      .join(' · '),
    `captured ${detail.capture.capturedAt} · version ${String(detail.version)} of ${String(detail.article.versions.length)} · text ${detail.capture.text.sha256}`,
    '',
    detail.text,
    ...(detail.quotes.length === 0 ? [] : ['', 'Quotes:']),
    ...detail.quotes.flatMap((placed) => linesOfQuote(placed, places[placed.quote.id])),
  ])
  return 0
}

function linesOfQuote({ quote, status }: PlacedQuote, place: QuotePlace | undefined): readonly string[] {
  const tags = quote.tags.length === 0 ? '' : `  [${quote.tags.join(', ')}]`
  const said = Object.values(attributionOf(quote)).filter((part) => part !== null)
  const stands =
    place === undefined
      ? []
      : [
          ...(place.page === null ? [] : [`page ${String(place.page)}`]),
          ...(place.heading === null ? [] : [`under “${place.heading}”`]),
          `paragraph ${String(place.paragraph)}`,
        ]
  const more = [...said, ...stands].join(' · ')
  return [
    `${quote.id}  “${quote.selector.exact}”  ${status}${tags}`,
    ...(more === '' ? [] : [`              ${more}`]),
  ]
}
