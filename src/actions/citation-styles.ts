// Owns the citation styles that a person adds to a library, and finding the style that something is cited in.
import { readOwnStyle } from '../export/citations/read-own-style'
import type { StyleChoice } from '../export/citations/citer'
import { AppError } from '../errors'
import { OWN_STYLE, type CitationChoice, type OwnStyle } from '../model/citation'
import { STYLE_LIMIT_BYTES, type StyleName } from '../model/own-style'
import { decodeText } from '../text/charsets'
import type { Workspace } from './workspace'

type InLibrary = Pick<Workspace, 'library'>

/** The styles that were added, by title. @throws {AppError} damaged, newer-record, storage */
export const listStyles = async ({ library }: InLibrary): Promise<readonly StyleName[]> =>
  (await library.styles.list()).map(({ id, title }) => ({ id, title }))

/** Add a style from its file's bytes, in place of one of the same name. @throws {AppError} bad-style, and what the disk says */
export async function addStyle({ library }: InLibrary, bytes: Uint8Array): Promise<StyleName> {
  if (bytes.length > STYLE_LIMIT_BYTES) throw new AppError('bad-style', { reason: 'too-large', detail: '' })
  const { id, title } = await library.styles.add(await readOwnStyle(decodeText(bytes).text))
  return { id, title }
}

/** Take a style away. What is cited in it is cited as the settings say, until it is back. @throws {AppError} not-found */
export const removeStyle = ({ library }: InLibrary, id: OwnStyle): Promise<void> => library.styles.remove(id)

/**
 * The first of some choices whose style is at hand, with its CSL; `null` for our own form, and where none is: another library may
 * have had it.
 */
export async function styleToCite(
  { library }: InLibrary,
  ...choices: readonly CitationChoice[]
): Promise<StyleChoice | null> {
  for (const { style, locale } of choices) {
    if (style === OWN_STYLE) return null
    if (!isAdded(style)) return { style, locale }
    const kept = (await library.styles.list()).find(({ id }) => id === style)
    if (kept !== undefined) return { style, locale, csl: kept.csl }
  }
  return null
}

const isAdded = (style: CitationChoice['style']): style is OwnStyle => style.startsWith('own:')
