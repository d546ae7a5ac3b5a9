// Owns one version of an article as a text source of a project: its passages with their codes, its notes, what is known of it. Source:
// REFI-QDA 1.5, TextSourceType: positions count Unicode code points.
import { attributionOf } from '../../model/attribution'
import type { Quote } from '../../model/quote'
import { attributionWords } from '../attribution'
import { sourceAddress } from '../citation'
import type { ExportedArticle, ExportedVersion } from '../library/library-to-export'
import { codesOf } from './gather'
import type { GuidOf } from './guids'
import { element, textElement } from './xml'

/** What is known of a source, as variables of the project. */
export const VARIABLES = [
  'Author',
  'Site',
  'Published',
  'Address',
  'Captured',
  'Version',
  'SHA-256 of the text',
] as const

export type SourceKey = { readonly article: ExportedArticle; readonly version: ExportedVersion }

/** Where a source's text lies in the project. */
export const sourceGuid = ({ article, version }: SourceKey, guidOf: GuidOf): string =>
  guidOf('source', `${article.id}/${String(version.n)}`)

/** The source. @param text  as sealed */
export function sourceXml(key: SourceKey, text: string, userGuid: string, guidOf: GuidOf): string {
  const { article, version } = key
  const guid = sourceGuid(key, guidOf)
  const pointAt = codePoints(text)
  const isNewest = article.versions[0] === version
  return element(
    'TextSource',
    {
      guid,
      name: nameOfSource(key),
      plainTextPath: `internal://${guid}.txt`,
      creatingUser: userGuid,
      creationDateTime: version.capture.capturedAt,
    },
    [
      ...textElement('Description', version.metadata.excerpt ?? ''),
      ...version.quotes.map((quote) => selectionXml(quote, pointAt, userGuid, guidOf)),
      // Tags and the note of an article are said of it, not of one of its versions: they stand once.
      ...(isNewest
        ? article.tags.map((tag) =>
            codingXml(guidOf('coding', `${article.id} ${tag}`), tag, article.createdAt, userGuid, guidOf),
          )
        : []),
      ...(isNewest && article.note !== ''
        ? [element('NoteRef', { targetGUID: guidOf('note', article.id) })]
        : []),
      ...variableValues(version, guidOf),
    ],
  )
}

function nameOfSource({ article, version }: SourceKey): string {
  const title = version.metadata.title === '' ? article.title : version.metadata.title
  return article.versions.length === 1 ? title : `${title} (version ${String(version.n)})`
}

function selectionXml(
  quote: Quote,
  pointAt: (offset: number) => number,
  userGuid: string,
  guidOf: GuidOf,
): string {
  const { start, end, exact } = quote.selector
  const said = attributionWords(attributionOf(quote))
  return element(
    'PlainTextSelection',
    {
      guid: guidOf('selection', quote.id),
      name: exact.slice(0, 100),
      startPosition: pointAt(start),
      endPosition: pointAt(end),
      creatingUser: userGuid,
      creationDateTime: quote.createdAt,
      modifyingUser: userGuid,
      modifiedDateTime: quote.updatedAt,
    },
    [
      ...textElement('Description', said),
      ...codesOf(quote.tags).map((tag) =>
        codingXml(guidOf('coding', `${quote.id} ${tag}`), tag, quote.createdAt, userGuid, guidOf),
      ),
      ...(quote.note === '' ? [] : [element('NoteRef', { targetGUID: guidOf('note', quote.id) })]),
    ],
  )
}

const codingXml = (guid: string, tag: string, at: string, userGuid: string, guidOf: GuidOf): string =>
  element('Coding', { guid, creatingUser: userGuid, creationDateTime: at }, [
    element('CodeRef', { targetGUID: guidOf('code', tag) }),
  ])

function variableValues(version: ExportedVersion, guidOf: GuidOf): readonly string[] {
  const { metadata, capture } = version
  const values: Readonly<Record<(typeof VARIABLES)[number], string>> = {
    Author: metadata.byline ?? metadata.authors.join(', '),
    Site: metadata.siteName ?? '',
    Published: metadata.publishedAt ?? '',
    Address: sourceAddress({ capture }) ?? '',
    Captured: capture.capturedAt,
    Version: String(version.n),
    'SHA-256 of the text': capture.text.sha256,
  }
  return VARIABLES.filter((name) => values[name] !== '').map((name) =>
    element('VariableValue', {}, [
      element('VariableRef', { targetGUID: guidOf('variable', name) }),
      ...textElement('TextValue', values[name]),
    ]),
  )
}

/** From offsets in UTF-16 units to code points: each pair of surrogates before a place is one. */
function codePoints(text: string): (offset: number) => number {
  const pairs: number[] = []
  for (let at = 0; at < text.length; at++) {
    const point = text.codePointAt(at) ?? 0
    if (point > 0xffff) pairs.push(at++)
  }
  return (offset) => {
    let from = 0
    let until = pairs.length
    while (from < until) {
      const middle = (from + until) >> 1
      if ((pairs[middle] ?? 0) < offset) from = middle + 1
      else until = middle
    }
    return offset - from
  }
}
