// Owns `cuttings show`.
import { openArticle } from '../../actions/open-article'
import { articleId } from '../../model/ids'
import { readArguments, UsageError } from '../arguments'
import { wholeId, withLibrary, type Command } from '../command'
import { print } from '../output'

/** Show one version of an article with its quotes. */
export const showCommand: Command = async (args, surroundings) => {
  const usage = 'show ID [--version N]'
  const { values, positionals } = readArguments(args, { version: { type: 'string' } }, usage, 1)
  const version = values.version === undefined ? null : Number(values.version)
  if (version !== null && !Number.isInteger(version)) throw new UsageError(`usage: cuttings ${usage}`)
  const detail = await withLibrary(values.library, surroundings, (workspace) =>
    openArticle(workspace, articleId.parse(wholeId(workspace, 'article', positionals[0] ?? '')), version),
  )
  const { metadata } = detail.article
  print(values.json, detail, () => [
    metadata.title,
    [metadata.byline, metadata.siteName, metadata.publishedAt, detail.article.url]
      .filter(Boolean)
      .join(' · '),
    `captured ${detail.capture.capturedAt} · version ${String(detail.version)} of ${String(detail.article.versions.length)} · text ${detail.capture.text.sha256}`,
    '',
    detail.text,
    ...(detail.quotes.length === 0 ? [] : ['', 'Quotes:']),
    ...detail.quotes.map(
      ({ quote, status }) =>
        `${quote.id}  “${quote.selector.exact}”  ${status}${quote.tags.length === 0 ? '' : `  [${quote.tags.join(', ')}]`}`,
    ),
  ])
  return 0
}
