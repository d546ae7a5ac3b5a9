// Owns the form in which the engine gives its output: signs that no metadata can hold stand around what is set apart, and are read
// into parts. Nothing here is ever markup.
import type { CitationPart } from '../../model/citation'
import { isWebAddress } from '../citation'

/** The name of the form among the engine's own. */
export const OUTPUT_FORM = 'parts'

/** Control characters, each for one way of setting apart; the last but one ends what was begun last. */
const SIGNS = {
  italic: '\u0001',
  upright: '\u0002',
  bold: '\u0003',
  light: '\u0004',
  smallCaps: '\u0005',
  underline: '\u0006',
  super: '\u0007',
  sub: '\u0008',
  plain: '\u000e',
  address: '\u000f',
} as const
const END = '\u0010'
/** Stands for `<` in metadata: the engine would take it for markup. */
const LESS = '\u0011'

/** A value of metadata as the engine may be given it: words, whatever stands in them. */
export const asWords = (value: string): string =>
  value
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim()
    .replace(/</g, LESS)

type State = { getTerm(term: string): string }
/** A function, and no pattern to put words into: `$&` in a title would be replaced by what it stands for there. */
const within =
  (sign: string) =>
  (_state: State, text: string): string =>
    sign + text + END
const same = (_state: State, text: string): string => text
const quoted =
  (open: string, close: string, alone: (state: State) => string) =>
  (state: State, text?: string): string =>
    text === undefined ? alone(state) : state.getTerm(open) + text + state.getTerm(close)

/** The form, as the engine wants to be told of it. Source: citeproc-js, `CSL.Output.Formats`. */
export const outputFormat: Readonly<Record<string, unknown>> = {
  text_escape: (text: string | undefined): string => text ?? '',
  bibstart: '',
  bibend: '',
  '@font-style/italic': within(SIGNS.italic),
  '@font-style/oblique': within(SIGNS.italic),
  '@font-style/normal': within(SIGNS.upright),
  '@font-variant/small-caps': within(SIGNS.smallCaps),
  '@font-variant/normal': within(SIGNS.plain),
  '@font-weight/bold': within(SIGNS.bold),
  '@font-weight/normal': within(SIGNS.light),
  '@font-weight/light': false,
  '@text-decoration/none': within(SIGNS.plain),
  '@text-decoration/underline': within(SIGNS.underline),
  '@vertical-align/sup': within(SIGNS.super),
  '@vertical-align/sub': within(SIGNS.sub),
  '@vertical-align/baseline': within(SIGNS.plain),
  '@passthrough/true': same,
  '@strip-periods/true': same,
  '@strip-periods/false': same,
  '@quotes/true': quoted('open-quote', 'close-quote', (state) => state.getTerm('open-quote')),
  '@quotes/inner': quoted('open-inner-quote', 'close-inner-quote', () => '\u2019'),
  '@quotes/false': false,
  '@cite/entry': same,
  '@bibliography/entry': same,
  '@display/block': (_state: State, text: string): string => ` ${text}`,
  '@display/left-margin': (_state: State, text: string): string => `${text} `,
  '@display/right-inline': same,
  '@display/indent': (_state: State, text: string): string => ` ${text}`,
  '@showid/true': same,
  '@URL/true': within(SIGNS.address),
  '@DOI/true': within(SIGNS.address),
}

type Look = Omit<CitationPart, 'text' | 'href'> & { readonly isAddress?: true }

const without = (look: Look, name: keyof Look): Look =>
  Object.fromEntries(Object.entries(look).filter(([key]) => key !== name))

const turns: Readonly<Record<string, (look: Look) => Look>> = {
  // Italic within italic is upright, as titles within titles are set.
  [SIGNS.italic]: (look) => (look.italic ? without(look, 'italic') : { ...look, italic: true }),
  [SIGNS.upright]: (look) => without(look, 'italic'),
  [SIGNS.bold]: (look) => ({ ...look, bold: true }),
  [SIGNS.light]: (look) => without(look, 'bold'),
  [SIGNS.smallCaps]: (look) => ({ ...look, smallCaps: true }),
  [SIGNS.underline]: (look) => ({ ...look, underline: true }),
  [SIGNS.super]: (look) => ({ ...look, position: 'super' }),
  [SIGNS.sub]: (look) => ({ ...look, position: 'sub' }),
  [SIGNS.plain]: (look) => look,
  [SIGNS.address]: (look) => ({ ...look, isAddress: true }),
}

/** What the engine gave, as parts. */
export function readParts(output: string): readonly CitationPart[] {
  const parts: CitationPart[] = []
  const looks: Look[] = [{}]
  for (const piece of output.trim().split(/([\u0001-\u0008\u000e-\u0010])/)) {
    const look = looks.at(-1) ?? {}
    const turn = Object.hasOwn(turns, piece) ? turns[piece] : undefined
    if (turn !== undefined) looks.push(turn(look))
    else if (piece === END) looks.pop()
    else if (piece !== '') parts.push(partOf(piece.replaceAll(LESS, '<').replace(/\s+/g, ' '), look))
  }
  return parts
}

function partOf(text: string, { isAddress, ...look }: Look): CitationPart {
  return { text, href: isAddress && isWebAddress(text) ? text : null, ...look }
}
