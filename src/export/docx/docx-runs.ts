// Owns the words within a paragraph of a Word document: emphasis, links, images and references to notes. Leaves paragraphs to `docx-blocks`.
import { ExternalHyperlink, FootnoteReferenceRun, ImageRun, TextRun, type ParagraphChild } from 'docx'
import type { DocumentImage } from '../../model/dossier-document'
import { beginsLeftward, scriptLanguage } from '../../text/script-language'
import { isWebAddress } from '../citation'
import type { Inline, PaperWords } from '../paper/paper'
import { runOfLanguage } from './docx-styles'

/** How words are set, as far as they aren't as their paragraph is. */
type Look = {
  readonly bold?: boolean
  readonly italics?: boolean
  readonly strike?: boolean
  readonly isLink?: boolean
}

export type RunSurroundings = {
  readonly words: PaperWords
  /** Language of the words; told by their letters where it is `null`. */
  readonly lang: string | null
  /** Widest that an image may be, in pixels at 96 an inch. */
  readonly width: number
  /** Notes have no notes of their own. */
  readonly hasNotes: boolean
}

/** Draw what stands within a paragraph. */
export const drawRuns = (inlines: readonly Inline[], around: RunSurroundings): readonly ParagraphChild[] =>
  inlines.flatMap((inline) => drawRun(inline, around, {}))

/** Words as they are. */
export const plainRun = (text: string, around: Pick<RunSurroundings, 'lang'>, look: Look = {}): TextRun => {
  const { isLink, ...more } = look
  return new TextRun({
    text,
    ...runOfLanguage(around.lang ?? scriptLanguage(text)),
    ...(beginsLeftward(text) ? { rightToLeft: true } : {}),
    ...(isLink === true ? { style: 'Hyperlink' } : {}),
    ...more,
  })
}

/** A number that leads to a note which stands elsewhere already. */
const againRun = (number: number): TextRun => new TextRun({ text: String(number), superScript: true })

/** A number, with the note that it is the number of. */
export const noteRun = (number: number): FootnoteReferenceRun => new FootnoteReferenceRun(number)

function drawRun(inline: Inline, around: RunSurroundings, look: Look): readonly ParagraphChild[] {
  const inner = (inlines: readonly Inline[], more: Look): readonly ParagraphChild[] =>
    inlines.flatMap((one) => drawRun(one, around, { ...look, ...more }))
  switch (inline.kind) {
    case 'text':
      return [plainRun(inline.text, around, look)]
    case 'code':
      return [new TextRun({ text: inline.text, font: 'Courier New' })]
    case 'break':
      return [new TextRun({ break: 1 })]
    case 'strong':
      return inner(inline.inlines, { bold: true })
    case 'emphasis':
      return inner(inline.inlines, { italics: true })
    case 'struck':
      return inner(inline.inlines, { strike: true })
    case 'note':
      return [inline.isFirst && around.hasNotes ? noteRun(inline.number) : againRun(inline.number)]
    case 'image':
      return [drawImage(inline.image, inline.alt, around)]
    case 'link':
      // Whatever leads out of the document is an address of the web.
      return isWebAddress(inline.href) && look.isLink !== true
        ? [
            new ExternalHyperlink({
              link: inline.href,
              children: inner(inline.inlines, { isLink: true }),
            }),
          ]
        : inner(inline.inlines, {})
  }
}

const KINDS: Readonly<Record<string, 'png' | 'jpg' | 'gif'>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
}

/** Word knows fewer kinds of images than browsers: of the others stands what they are called. */
function drawImage(
  { mediaType, bytes, width, height }: DocumentImage,
  alt: string,
  around: RunSurroundings,
): ParagraphChild {
  const type = KINDS[mediaType]
  if (type === undefined || width === 0 || height === 0)
    return plainRun(`(${around.words.image}: ${alt})`, around, { italics: true })
  const scale = Math.min(1, around.width / width, 800 / height)
  return new ImageRun({
    type,
    data: bytes,
    transformation: {
      width: Math.max(1, Math.round(width * scale)),
      height: Math.max(1, Math.round(height * scale)),
    },
    altText: { name: alt, title: alt, description: alt },
  })
}

/** Of a paragraph, by its first letters. */
export const directionOf = (words: string): { readonly bidirectional?: true } =>
  beginsLeftward(words) ? { bidirectional: true } : {}
